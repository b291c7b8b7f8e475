import type * as Y from 'yjs';
import { readFlatBody } from '#lib/story/flat/body.ts';
import { cleanText } from '#lib/story/text/clean/clean-text.ts';
import { wellFormed } from '#lib/story/text/well-formed.ts';
import type { FormOf, Kind, PhotoWords, Written } from '#lib/story/forms/form.ts';
import { detailsOf, reasonIn, writtenIn } from './protocol/layout.ts';

/*
 * What stands in the shared document, as plain values that are yet to be validated: clients may put
 * anything there.
 */

const plainText = (text: Y.Text): string => cleanText(text.toJSON());
const readWritten = (doc: Y.Doc, form: Written): string => plainText(writtenIn(doc, form));
const ifText = (value: unknown): unknown => (typeof value === 'string' ? wellFormed(value) : value);
const readChosen = (doc: Y.Doc, { key }: { key: string }): unknown =>
  ifText(detailsOf(doc).get(key));

function readUse(doc: Y.Doc, form: FormOf<'uses'>, row: unknown): unknown {
  if (!(row instanceof Object) || !('entries' in row)) return row;
  const chosen = Object.fromEntries(
    [...(row as Y.Map<unknown>).entries()].map(([name, value]) => [name, ifText(value)]),
  );
  return {
    ...chosen,
    reason: typeof chosen['id'] === 'string' ? plainText(reasonIn(doc, form, chosen['id'])) : '',
  };
}

function readPhoto(doc: Y.Doc, { root, words }: FormOf<'photo'>): unknown {
  const mediaId = doc.getMap(root).get('mediaId');
  if (mediaId === undefined || mediaId === null || mediaId === '') return null;
  const read = (name: PhotoWords) => readWritten(doc, words[name]);
  return { mediaId, alt: read('alt'), caption: read('caption'), credit: read('credit') };
}

const READ: { [K in Kind]: (doc: Y.Doc, form: FormOf<K>) => unknown } = {
  text: readWritten,
  language: readChosen,
  number: readChosen,
  choice: readChosen,
  // Each id once, in its first place: two people may have added the same at once.
  ids: (doc, { root }) => [...new Set<unknown>(doc.getArray(root).toArray())],
  uses: (doc, form) =>
    doc
      .getArray(form.root)
      .toArray()
      .map((row) => readUse(doc, form, row)),
  photo: readPhoto,
  body: (doc) => readFlatBody(doc),
};

/** What stands in the place of a field. */
export const readField = <K extends Kind>(doc: Y.Doc, form: FormOf<K>): unknown =>
  READ[form.kind](doc, form);
