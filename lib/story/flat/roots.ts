import type * as Y from 'yjs';

/*
 * The body of a story as one text. Only types of Yjs are imported, so that the desk's client and
 * the server read the same page.
 *   getText('flat')       all characters; { b: id } stands before each block, { br: 1 } is a soft break; marks are formats
 *   getMap('blocks')      `ID.key` -> value: what kind of block it is and what it stands in; a paragraph has no entry
 *                         `ID.cell` is the table, the row and the column of a cell, each by its name
 *   getText('f/ID/name')  a string that people write: a root of its own, so that it cannot be made twice
 *   getMap('gone')        who wrote a deleted marker and as which (`CLIENT/CLOCK`) -> its id; `+` before it when its words joined the block before.
 *                         The same with `!` behind it: it stands again
 *   getMap('copies')      `CLIENT/CLOCK/CLIENT/CLOCK` -> how many characters are others again: put back, or moved
 */

export type Attributes = Record<string, unknown>;
export interface Op {
  insert?: unknown;
  delete?: number;
  retain?: number;
  attributes?: Attributes;
}

export const flatOf = (doc: Y.Doc): Y.Text => doc.getText('flat');
export const blocksOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('blocks');

export const goneOf = (doc: Y.Doc): Y.Map<string> => doc.getMap('gone');
export const copiesOf = (doc: Y.Doc): Y.Map<number> => doc.getMap('copies');

/**
 * `x#1` is the second place at which a block is shown that stands twice (two undos of one deletion,
 * a box cut in two).
 */
export const ownIdOf = (id: string): string => id.replace(/#\d+$/, '');

/** Words of a block that are no part of the running text: a caption, who said it. */
export const fieldOf = (doc: Y.Doc, id: string, name: string): Y.Text =>
  doc.getText(fieldName(id, name));
/** Root of such a text. It is one, however often its block is shown. */
export const fieldName = (id: string, name: string): string => `f/${ownIdOf(id)}/${name}`;
