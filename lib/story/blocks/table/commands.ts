import type { Command } from '@tiptap/pm/state';
import { inTable, removeTable, typeOf } from './edit.ts';
import { atCell, cellPosition, rowPosition, tablePlace } from './place.ts';
import { MOST_COLUMNS } from './rows.ts';

/** Puts a column in before (0) or behind (1) the caret's. */
export const addColumn = (side: 0 | 1): Command =>
  inTable((tr, { table, position, row, column, rows, columns }, { schema }) => {
    if (columns >= MOST_COLUMNS) return null;
    for (let at = rows - 1; at >= 0; at -= 1) {
      const cell = typeOf(schema, 'tableCell').create();
      const behind = side === 1 ? (table.child(at).maybeChild(column)?.nodeSize ?? 0) : 0;
      tr.insert(cellPosition(table, position, at, column) + behind, cell);
    }
    return atCell(tr, position, row, column + side);
  });

export const removeRow: Command = (state, dispatch) => {
  const place = tablePlace(state);
  if (place?.rows === 1) return removeTable(state, dispatch);
  return inTable((tr, { table, position, row, column, rows }) => {
    const at = rowPosition(table, position, row);
    tr.delete(at, at + table.child(row).nodeSize);
    return atCell(tr, position, Math.min(row, rows - 2), column);
  })(state, dispatch);
};

export const removeColumn: Command = (state, dispatch) => {
  const place = tablePlace(state);
  if (place?.columns === 1) return removeTable(state, dispatch);
  return inTable((tr, { table, position, row, column, rows, columns }) => {
    for (let index = rows - 1; index >= 0; index -= 1) {
      const at = cellPosition(table, position, index, column);
      tr.delete(at, at + table.child(index).child(column).nodeSize);
    }
    return atCell(tr, position, row, Math.min(column, columns - 2));
  })(state, dispatch);
};

/** Whether the first row, or the first column, are headers: the other way round. */
export const toggleHeader = (name: 'headerRow' | 'headerColumn'): Command =>
  inTable((tr, { table, position }) => tr.setNodeAttribute(position, name, !table.attrs[name]));
