import type { Node, NodeType, Schema } from '@tiptap/pm/model';
import { Selection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';
import { atCell, rowPosition, tablePlace, type TablePlace } from './place.ts';
import { MOST_ROWS } from './rows.ts';

type Change = (tr: Transaction, place: TablePlace, state: EditorState) => Transaction | null;

/** A change of the table that the caret stands in; nothing where it stands in none. */
export const inTable =
  (change: Change): Command =>
  (state, dispatch) => {
    const place = tablePlace(state);
    const tr = place && change(state.tr, place, state);
    if (!tr) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };

export const typeOf = (schema: Schema, name: string): NodeType => {
  const type = schema.nodes[name];
  if (!type) throw new Error(`The schema has no ${name}.`);
  return type;
};

export const emptyCells = (schema: Schema, count: number): Node[] =>
  Array.from({ length: count }, () => typeOf(schema, 'tableCell').create());

export const emptyRow = (schema: Schema, columns: number): Node =>
  typeOf(schema, 'tableRow').create(null, emptyCells(schema, columns));

/** Puts a row in above (0) or below (1) the caret's. */
export const addRow = (side: 0 | 1): Command =>
  inTable((tr, { table, position, row, column, rows, columns }, { schema }) => {
    if (rows >= MOST_ROWS) return null;
    tr.insert(rowPosition(table, position, row + side), emptyRow(schema, columns));
    return atCell(tr, position, row + side, column);
  });

/** Takes the table out; a paragraph stands in its place. */
export const removeTable: Command = inTable((tr, { table, position }, { schema }) => {
  tr.replaceWith(position, position + table.nodeSize, typeOf(schema, 'paragraph').create());
  return tr.setSelection(Selection.near(tr.doc.resolve(position + 1)));
});
