import type * as Y from 'yjs';
import { blocksOf, fieldName, fieldOf, ownIdOf, type Attributes } from './roots.ts';

/** Strings of a kind that people write, each a shared text, with its longest form. */
export const FIELDS: Record<string, Record<string, number>> = {
  picture: { alt: 1_000, caption: 2_000, credit: 300 }, quote: { attribution: 300 }, pullQuote: { attribution: 300 },
};
/** Attributes that stand in the map of blocks. */
export const PLAIN = ['level', 'start', 'mediaId', 'wide'] as const;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const BOXES = new Set(['factBox', 'quote', 'deskNote']);
const LISTS = new Set(['bulletList', 'orderedList']);
const ATOMS = new Set(['picture', 'divider']);
const OTHERS = new Set(['heading', 'pullQuote']);
const LAST_NUMBER = 9_999;

export const isBox = (type: string): boolean => BOXES.has(type);
export const isList = (type: string): boolean => LISTS.has(type);
export const isAtom = (type: string): boolean => ATOMS.has(type);

/** Whether this release knows a kind of block; what it does not know it shows as a paragraph, and leaves as it is. */
export const isKnownKind = (type: unknown): boolean => typeof type === 'string' && [BOXES, LISTS, ATOMS, OTHERS].some((kinds) => kinds.has(type));

/** How a document's records are read. */
export interface Reader {
  get: (key: string) => unknown;
  field: (id: string, name: string) => string;
}

export function readerOf(doc: Y.Doc): Reader {
  const blocks = blocksOf(doc);
  return {
    get: (key) => blocks.get(key),
    // A text that nobody has written is not made by reading it.
    field: (id, name) => (doc.share.has(fieldName(id, name)) ? fieldOf(doc, id, name).toJSON() : ''),
  };
}

export const lookUp = (read: Reader, id: string, key: string): unknown =>
  read.get(`${id}.${key}`) ?? (id.includes('#') ? read.get(`${ownIdOf(id)}.${key}`) : undefined);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** At most so many code units, and never half a character. */
const cut = (text: string, most: number): string => (text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, ''));

const fieldsOf = (read: Reader, id: string, type: string): Attributes =>
  Object.fromEntries(Object.entries(FIELDS[type] ?? {}).map(([name, most]) => [name, cut(read.field(id, name), most)]));

export interface Kind { type: string; attributes: Attributes }

/** A block's kind, made valid: what this release does not know is shown as a paragraph, and stays as it is in the document. */
export function kindOf(read: Reader, id: string): Kind {
  const type = textOf(lookUp(read, id, 'kind'));
  if (type === 'heading') return { type, attributes: { level: lookUp(read, id, 'level') === 3 ? 3 : 2 } };
  if (type === 'pullQuote') return { type, attributes: fieldsOf(read, id, type) };
  if (type === 'divider') return { type, attributes: {} };
  const mediaId = textOf(lookUp(read, id, 'mediaId'));
  if (type !== 'picture' || !UUID.test(mediaId)) return { type: 'paragraph', attributes: {} };
  return { type, attributes: { mediaId, wide: lookUp(read, id, 'wide') === true, ...fieldsOf(read, id, type) } };
}

/** What blocks stand in: a fact box, a quote, a note, a list; null for what this release does not know. */
export function containerOf(read: Reader, id: string): Kind | null {
  const type = textOf(lookUp(read, id, 'kind'));
  if (type === 'quote') return { type, attributes: fieldsOf(read, id, type) };
  if (type === 'orderedList') {
    const start = lookUp(read, id, 'start');
    const isNumber = Number.isInteger(start) && Number(start) >= 1 && Number(start) <= LAST_NUMBER;
    return { type, attributes: { start: isNumber ? start : 1 } };
  }
  return isBox(type) || isList(type) ? { type, attributes: {} } : null;
}
