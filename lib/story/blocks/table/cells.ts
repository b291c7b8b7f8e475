import type { Node } from '@tiptap/pm/model';
import { Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { addRow, typeOf } from './edit.ts';
import { atCell, tablePlace } from './place.ts';

type Dispatch = ((tr: Transaction) => void) | undefined;

/** To the next cell (1) or the one before (-1); behind the last one a row is added. */
export function goToCell(state: EditorState, dispatch: Dispatch, step: 1 | -1): boolean {
  const place = tablePlace(state);
  if (!place) return false;
  const { position, columns, rows } = place;
  const next = place.row * columns + place.column + step;
  if (next === rows * columns) {
    addRow(1)(state, (tr) => dispatch?.(atCell(tr, position, rows, 0)));
    return true;
  }
  if (next >= 0) dispatch?.(atCell(state.tr, position, Math.floor(next / columns), next % columns));
  return true;
}

/** The caret behind a table, in a paragraph that is put in where none follows. */
export function leaveTable(state: EditorState, dispatch: Dispatch): boolean {
  const place = tablePlace(state);
  if (!place) return false;
  const { tr, schema, doc } = state;
  const behind = place.position + place.table.nodeSize;
  if (!doc.nodeAt(behind)?.isTextblock) tr.insert(behind, typeOf(schema, 'paragraph').create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, behind + 1)).scrollIntoView());
  return true;
}

/** To the cell above (-1) or below (1), and out of the table behind its last row. */
export function goToRow(state: EditorState, dispatch: Dispatch, step: 1 | -1): boolean {
  const place = tablePlace(state);
  if (!place) return false;
  const { position, table, rows, column } = place;
  const row = place.row + step;
  if (row === rows) return leaveTable(state, dispatch);
  if (row >= 0) dispatch?.(atCell(state.tr, position, row, column));
  else if (position > 0)
    dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve(position), -1)));
  return row >= 0 || position > 0 || table.childCount === 0;
}

/** Whether words of several cells of one table are chosen. */
export function choosesCells({ selection: { $from, $to } }: EditorState): boolean {
  const isCell = $from.parent.type.name === 'tableCell' && $to.parent.type.name === 'tableCell';
  return isCell && !$from.sameParent($to) && $from.before(1) === $to.before(1);
}

/** The chosen words go, cells stay; the caret is in the first of them. */
export function clearCells({ tr, doc, selection: { from, to } }: EditorState): Transaction {
  const chosen: { node: Node; start: number }[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (node.type.name === 'tableCell') chosen.push({ node, start: position + 1 });
  });
  for (const { node, start } of chosen.toReversed())
    tr.delete(Math.max(from, start), Math.min(to, start + node.content.size));
  return tr.setSelection(TextSelection.create(tr.doc, from));
}
