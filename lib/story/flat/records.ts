import type * as Y from 'yjs';
import type { BlockForm, Stands } from '../blocks/block.ts';
import { ALL_FORMS, formOf } from '../blocks/blocks.ts';
import { blocksOf, fieldName, fieldOf, ownIdOf, type Attributes } from './roots.ts';

type Place = Stands['as'];

const standsAs = (type: string, place: Place): boolean => formOf(type)?.stands.as === place;

export const isBox = (type: string): boolean => standsAs(type, 'box');
export const isList = (type: string): boolean => standsAs(type, 'list');
export const isTable = (type: string): boolean => standsAs(type, 'table');
export const isAtom = (type: string): boolean => standsAs(type, 'atom');

/** Whether a box may hold blocks of a kind. */
export function holds(box: string, type: string): boolean {
  const stands = formOf(box)?.stands;
  return stands?.as === 'box' && stands.holds.some((held) => held === type);
}

/** Whether words of a kind stand outside of boxes and lists. */
export function standsAlone(type: string): boolean {
  const stands = formOf(type)?.stands;
  return stands?.as === 'words' && stands.alone === true;
}

/** Strings of a kind that people write, each a shared text. */
export const writtenOf = (type: string): string[] =>
  Object.entries(formOf(type)?.attributes ?? {})
    .filter(([, { longest }]) => longest !== undefined)
    .map(([name]) => name);

/** Whether people write the attribute: it is a shared text, not an entry of the map. */
export const isWritten = (type: string, name: string): boolean =>
  formOf(type)?.attributes[name]?.longest !== undefined;

/** Attributes that stand in the map of blocks. */
export const PLAIN: readonly string[] = ALL_FORMS.flatMap(({ attributes }) =>
  Object.entries(attributes)
    .filter(([, { longest }]) => longest === undefined)
    .map(([name]) => name),
);

/**
 * Whether this release knows a kind of block; what it does not know it shows as a paragraph, and
 * leaves as it is.
 */
export const isKnownKind = (type: unknown): boolean =>
  typeof type === 'string' && type !== PARAGRAPH.type && formOf(type) !== undefined;

/** How a document's records are read. */
export interface Reader {
  get: (key: string) => unknown;
  field: (id: string, name: string) => string;
}

/** Reads the records of a document; a field that nobody has written is empty. */
export function readerOf(doc: Y.Doc): Reader {
  const blocks = blocksOf(doc);
  return {
    get: (key) => blocks.get(key),
    // A text that nobody has written is not made by reading it.
    field: (id, name) =>
      doc.share.has(fieldName(id, name)) ? fieldOf(doc, id, name).toJSON() : '',
  };
}

/**
 * An entry of a block; of a place at which a block stands twice (`x#1`) that of the block itself,
 * where it has none of its own. Undefined: it has none.
 */
export const lookUp = (read: Reader, id: string, key: string): unknown =>
  read.get(`${id}.${key}`) ?? (id.includes('#') ? read.get(`${ownIdOf(id)}.${key}`) : undefined);

/** Empty for what is no text: the map takes any value. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** At most so many code units, and never half a character. */
const cut = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');

export interface Kind {
  type: string;
  attributes: Attributes;
}

/** What is not written down, and what this release does not know. */
export const PARAGRAPH: Kind = { type: 'paragraph', attributes: {} };

/**
 * A block's attributes, made valid; null where one without which there is no such block is missing.
 */
function attributesOf(
  read: Reader,
  id: string,
  declared: BlockForm['attributes'],
): Attributes | null {
  const [plain, words]: [Attributes, Attributes] = [{}, {}];
  for (const [name, { accepts, fallback, longest }] of Object.entries(declared)) {
    if (longest !== undefined) {
      words[name] = cut(read.field(id, name), longest);
      continue;
    }
    const value = lookUp(read, id, name);
    if (accepts(value)) plain[name] = value;
    else if (fallback === undefined) return null;
    else plain[name] = fallback;
  }
  return { ...plain, ...words };
}

function readKind(read: Reader, id: string, places: readonly Place[]): Kind | null {
  const type = textOf(lookUp(read, id, 'kind'));
  const form = formOf(type);
  if (!form || !places.includes(form.stands.as)) return null;
  const attributes = attributesOf(read, id, form.attributes);
  return attributes && { type, attributes };
}

/**
 * A block's kind, made valid: what this release does not know is shown as a paragraph, and stays as
 * it is in the document.
 */
export const kindOf = (read: Reader, id: string): Kind =>
  readKind(read, id, ['words', 'atom']) ?? PARAGRAPH;

/** What blocks stand in: a box, a list, a table; null for what this release does not know. */
export const containerOf = (read: Reader, id: string): Kind | null =>
  readKind(read, id, ['box', 'list', 'table']);
