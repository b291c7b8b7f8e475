import type { Node } from '@tiptap/pm/model';
import { TextSelection, type Selection, type Transaction } from '@tiptap/pm/state';

/** Where the caret stands in a table. */
export interface TablePlace {
  table: Node;
  /** Before the table. */
  position: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Where in a table a selection's caret is; null outside of tables. */
export function tablePlace({
  selection: { $head },
}: {
  selection: Pick<Selection, '$head'>;
}): TablePlace | null {
  for (let depth = $head.depth; depth > 0; depth -= 1) {
    const table = $head.node(depth);
    if (table.type.name !== 'table') continue;
    return {
      table,
      position: $head.before(depth),
      row: $head.index(depth),
      column: $head.depth > depth ? $head.index(depth + 1) : 0,
      rows: table.childCount,
      columns: table.child(0).childCount,
    };
  }
  return null;
}

/** Before a row of a table; behind the last for a number that it has not. */
export function rowPosition(table: Node, position: number, row: number): number {
  let at = position + 1;
  for (let index = 0; index < row; index += 1) at += table.child(index).nodeSize;
  return at;
}

/** Before a cell, by the numbers of its row and column. */
export function cellPosition(table: Node, position: number, row: number, column: number): number {
  let at = rowPosition(table, position, row) + 1;
  for (let index = 0; index < column; index += 1) at += table.child(row).child(index).nodeSize;
  return at;
}

/** The caret at the end of a cell's words. */
export function atCell(tr: Transaction, position: number, row: number, column: number) {
  const table = tr.doc.nodeAt(position);
  const cell = table?.maybeChild(row)?.maybeChild(column);
  if (!table || !cell) return tr;
  const start = cellPosition(table, position, row, column) + 1;
  return tr.setSelection(TextSelection.create(tr.doc, start + cell.content.size)).scrollIntoView();
}
