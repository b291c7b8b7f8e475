import type * as Y from 'yjs';
import { wellFormed } from '#lib/document/well-formed.ts';
import {
  CHOSEN_DETAILS, detailsOf, detailTextOf, indicatorsOf, leadPhotoOf, lineOf, LINES, listOf, noteOf, photoWordsOf, reasonOf, WRITTEN_DETAILS, type List,
} from './layout.ts';

/*
 * What stands in the shared document, as plain values that are yet to be validated: clients may put anything there.
 */

const plainText = (text: Y.Text) => wellFormed(text.toJSON());
const ifText = (value: unknown): unknown => (typeof value === 'string' ? wellFormed(value) : value);

export const readNote = (doc: Y.Doc): string => plainText(noteOf(doc));

/** Each id once, in its first place: two people may have added the same at once. */
export const readList = (doc: Y.Doc, list: List): unknown[] => [...new Set<unknown>(listOf(doc, list).toArray())];

/** What stands in the lines and details. A line break, which only a strange client can make, is a space: no word is lost. */
export const readLinesAndDetails = (doc: Y.Doc): [string, unknown][] => [
  ...LINES.map((line): [string, unknown] => [line, plainText(lineOf(doc, line)).replace(/[\n\r]+/g, ' ')]),
  ...WRITTEN_DETAILS.map((detail): [string, unknown] => [detail, plainText(detailTextOf(doc, detail))]),
  ...CHOSEN_DETAILS.map((detail): [string, unknown] => [detail, ifText(detailsOf(doc).get(detail))]),
];

function readIndicator(doc: Y.Doc, row: unknown): unknown {
  if (!(row instanceof Object) || !('entries' in row)) return row;
  const chosen = Object.fromEntries([...(row as Y.Map<unknown>).entries()].map(([name, value]) => [name, ifText(value)]));
  return { ...chosen, reason: typeof chosen['id'] === 'string' ? plainText(reasonOf(doc, chosen['id'])) : '' };
}

export const readIndicators = (doc: Y.Doc): unknown[] => indicatorsOf(doc).toArray().map((row) => readIndicator(doc, row));

export function readPhoto(doc: Y.Doc): unknown {
  const mediaId = leadPhotoOf(doc).get('mediaId');
  if (mediaId === undefined || mediaId === null || mediaId === '') return null;
  const words = (name: 'alt' | 'caption' | 'credit') => plainText(photoWordsOf(doc, name));
  return { mediaId, alt: words('alt'), caption: words('caption'), credit: words('credit').replace(/[\n\r]+/g, ' ') };
}
