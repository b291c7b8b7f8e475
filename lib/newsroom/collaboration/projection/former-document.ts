import * as Y from 'yjs';
import { textOf } from '#lib/story/flat/records.ts';
import { detailsOf, indicatorsOf, WRITTEN_DETAILS } from '../protocol/layout.ts';
import { withWords, WRITTEN } from './lines-now.ts';

/** Parts of a document of the earlier layout, as trees, and its texts. */
const TREES = ['kicker', 'headline', 'standfirst', 'dateline', 'body'];
const PHOTO = ['leadCaption', 'leadCredit', 'leadAlt'];

const wordsOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\n'))
    .join('');

const isBreak = (part: unknown): boolean =>
  part instanceof Y.XmlElement && part.nodeName === 'hardBreak';

/** A line for each element that holds words, and for each attribute that people wrote. */
function linesIn(parent: Y.XmlFragment): string[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [wordsOf(child)];
    if (!(child instanceof Y.XmlElement)) return [];
    const written = WRITTEN.map((name) => textOf(child.getAttribute(name)));
    const parts = child.toArray();
    const isWords =
      parts.length > 0 && parts.every((part) => part instanceof Y.XmlText || isBreak(part));
    return [
      ...(isWords
        ? [parts.map((part) => (part instanceof Y.XmlText ? wordsOf(part) : '\n')).join('')]
        : linesIn(child)),
      ...written,
    ];
  });
}

/**
 * Why indicators are named, and what people wrote among the details: plain values in the earlier
 * layout.
 */
const writtenValues = (doc: Y.Doc): string[] => [
  ...WRITTEN_DETAILS.map((detail) => textOf(detailsOf(doc).get(detail))),
  ...indicatorsOf(doc).map((row) => textOf(row.get('reason'))),
];

/**
 * Every line that somebody wrote in a document of the earlier layout. Words of a lead photo that
 * was taken out are no part of it.
 */
export function formerLines(doc: Y.Doc): string[] {
  const texts = [...(doc.getMap('leadPhoto').get('mediaId') ? PHOTO : []), 'note'];
  return withWords([
    ...TREES.flatMap((name) => linesIn(doc.getXmlFragment(name))),
    ...texts.map((name) => doc.getText(name).toJSON()),
    ...writtenValues(doc),
  ]);
}

/**
 * Whether a document has changes that another, of which only the state vector is known, never had.
 */
export function hasMoreThan(doc: Y.Doc, vector: Uint8Array): boolean {
  const known = Y.decodeStateVector(vector);
  return [...Y.decodeStateVector(Y.encodeStateVector(doc))].some(
    ([client, clock]) => clock > (known.get(client) ?? 0),
  );
}
