import * as Y from 'yjs';

/** Parts of a document of the earlier layout, as trees, and its texts. */
const TREES = ['kicker', 'headline', 'standfirst', 'dateline', 'body'];
const TEXTS = ['leadCaption', 'leadCredit', 'leadAlt', 'note'];

const wordsOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '\n')).join('');

/** A line for each element that holds words. */
function linesIn(parent: Y.XmlFragment): string[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [wordsOf(child)];
    if (!(child instanceof Y.XmlFragment)) return [];
    const parts = child.toArray();
    return parts.length > 0 && parts.every((part) => part instanceof Y.XmlText) ? [parts.map((part) => wordsOf(part)).join('')] : linesIn(child);
  });
}

/** Every line that somebody wrote in a document of the earlier layout. */
export const formerLines = (doc: Y.Doc): string[] =>
  [...TREES.flatMap((name) => linesIn(doc.getXmlFragment(name))), ...TEXTS.map((name) => doc.getText(name).toJSON())].filter((line) => line.trim() !== '');

/** Whether a document has changes that another, of which only the state vector is known, never had. */
export function hasMoreThan(doc: Y.Doc, vector: Uint8Array): boolean {
  const known = Y.decodeStateVector(vector);
  return [...Y.decodeStateVector(Y.encodeStateVector(doc))].some(([client, clock]) => clock > (known.get(client) ?? 0));
}
