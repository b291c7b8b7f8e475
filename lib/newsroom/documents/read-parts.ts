import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { wellFormed } from '#lib/document/well-formed.ts';
import { bodyOf, indicatorsOf, leadPhotoOf, lineOf, listOf, noteOf, photoWordsOf, type Line, type List } from './layout.ts';

/*
 * What stands in the shared document, as plain values that are yet to be validated: clients may put anything there.
 */

type Json = { type?: string; text?: string; content?: Json[] };

function textOf({ type, text, content }: Json): string {
  if (type === 'text') return text ?? '';
  return (content ?? []).map(textOf).join(type === 'doc' ? ' ' : '');
}

/** The text of a line. Two paragraphs, which only a strange client can make, are read as one line: no word is lost. */
export function readLine(doc: Y.Doc, line: Line): string {
  return wellFormed(textOf(yXmlFragmentToProsemirrorJSON(lineOf(doc, line)) as Json)).replace(/[\n\r]+/g, ' ');
}

/** The body as ProseMirror JSON; an emptied one is an empty paragraph. */
export function readBodyJson(doc: Y.Doc): unknown {
  const fragment = bodyOf(doc);
  return fragment.length === 0 ? { type: 'doc', content: [{ type: 'paragraph' }] } : yXmlFragmentToProsemirrorJSON(fragment);
}

const plainText = (text: Y.Text) => wellFormed(text.toJSON());
const ifText = (value: unknown): unknown => (typeof value === 'string' ? wellFormed(value) : value);

export const readNote = (doc: Y.Doc): string => plainText(noteOf(doc));

/** Each id once, in its first place: two people may have added the same at once. */
export const readList = (doc: Y.Doc, list: List): unknown[] => [...new Set<unknown>(listOf(doc, list).toArray())];

export const readDetail = (details: Y.Map<unknown>, name: string): unknown => ifText(details.get(name));

export function readIndicators(doc: Y.Doc): unknown[] {
  return indicatorsOf(doc).toArray().map((row) => (row instanceof Object && 'entries' in row
    ? Object.fromEntries([...row.entries()].map(([name, value]) => [name, ifText(value)]))
    : row));
}

export function readPhoto(doc: Y.Doc): unknown {
  const mediaId = leadPhotoOf(doc).get('mediaId');
  if (mediaId === undefined || mediaId === null || mediaId === '') return null;
  const words = (name: 'alt' | 'caption' | 'credit') => plainText(photoWordsOf(doc, name));
  return { mediaId, alt: words('alt'), caption: words('caption'), credit: words('credit').replace(/[\n\r]+/g, ' ') };
}
