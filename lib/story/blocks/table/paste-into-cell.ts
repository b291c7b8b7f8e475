import { Fragment, type Node, type Schema, type Slice } from '@tiptap/pm/model';
import { Selection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { emptyCells, emptyRow, typeOf } from './edit.ts';
import { atCell, cellPosition, rowPosition, tablePlace, type TablePlace } from './place.ts';
import { MOST_COLUMNS, MOST_ROWS } from './rows.ts';

/** A cell's words as those of one line; blocks are parted by soft breaks. */
function asOneLine(content: Fragment, schema: Schema): Fragment {
  const parts: Node[] = [];
  const hardBreak = typeOf(schema, 'hardBreak');
  content.descendants((node) => {
    if (!node.isTextblock) return true;
    if (node.content.size > 0 && parts.length > 0) parts.push(hardBreak.create());
    node.forEach((child) => void parts.push(child));
    return false;
  });
  return Fragment.fromArray(parts);
}

/** As many rows below and columns behind as are missing; the table keeps its place. */
function grow(tr: Transaction, place: TablePlace, rows: number, columns: number): void {
  const { table, position } = place;
  const { schema } = table.type;
  const below = Array.from({ length: Math.max(0, rows - place.rows) }, () =>
    emptyRow(schema, Math.max(columns, place.columns)),
  );
  tr.insert(position + table.nodeSize - 1, below);
  for (let at = place.rows; at > 0 && columns > place.columns; at -= 1)
    tr.insert(rowPosition(table, position, at) - 1, emptyCells(schema, columns - place.columns));
}

/** Cells of a pasted table from a cell on: what stands there goes. Null where it has too many. */
function fillCells(tr: Transaction, place: TablePlace, pasted: Node): Transaction | null {
  const { position, row, column } = place;
  const width = Math.max(...pasted.children.map(({ childCount }) => childCount));
  if (row + pasted.childCount > MOST_ROWS || column + width > MOST_COLUMNS) return null;
  grow(tr, place, row + pasted.childCount, column + width);
  const table = tr.doc.nodeAt(position);
  if (!table) return null;
  for (const [down, cells] of [...pasted.children.entries()].toReversed())
    for (const [across, { content }] of [...cells.children.entries()].toReversed()) {
      const at = cellPosition(table, position, row + down, column + across) + 1;
      const stands = table.child(row + down).child(column + across);
      tr.replaceWith(at, at + stands.content.size, content);
    }
  return atCell(tr, position, row + pasted.childCount - 1, column + width - 1);
}

/**
 * What is pasted where the caret stands in a cell: cells over cells, with rows and columns put in
 * where there are too few; a table that is too large, or stands among other words, behind this one;
 * all else as a line of words. Null where it is words already, or the caret stands in no table.
 */
export function pasteIntoCell(state: EditorState, { content }: Slice): Transaction | null {
  const { from, to, $from } = state.selection;
  const place = tablePlace({ selection: { $head: $from } });
  const { firstChild } = content;
  if (!place || !firstChild || firstChild.isInline) return null;
  const isTable = firstChild.type.name === 'table' && content.childCount === 1;
  const filled = isTable && fillCells(state.tr, place, firstChild);
  if (filled) return filled;
  const behind = place.position + place.table.nodeSize;
  if (content.content.some(({ type }) => type.name === 'table')) {
    const tr = state.tr.insert(behind, content);
    return tr
      .setSelection(Selection.near(tr.doc.resolve(behind + content.size), -1))
      .scrollIntoView();
  }
  return state.tr.replaceWith(from, to, asOneLine(content, state.schema)).scrollIntoView();
}
