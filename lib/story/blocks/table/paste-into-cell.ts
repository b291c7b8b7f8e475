import { Fragment, type Node, type Schema, type Slice } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { typeOf } from './edit.ts';
import { cellPosition, tablePlace } from './place.ts';

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

/** Cells of a pasted table from the caret's on, as far as there are cells: what stands there goes. */
function fillCells(tr: Transaction, state: EditorState, pasted: Node): Transaction {
  const place = tablePlace(state);
  if (!place) return tr;
  const { table, position, row, column } = place;
  for (let down = Math.min(pasted.childCount, place.rows - row) - 1; down >= 0; down -= 1)
    for (
      let across = Math.min(pasted.child(down).childCount, place.columns - column) - 1;
      across >= 0;
      across -= 1
    ) {
      const at = cellPosition(table, position, row + down, column + across) + 1;
      const { content } = table.child(row + down).child(column + across);
      tr.replaceWith(at, at + content.size, pasted.child(down).child(across).content);
    }
  return tr;
}

const fits = (state: EditorState, pasted: Node): boolean => {
  const place = tablePlace(state);
  return (
    place !== null &&
    pasted.childCount <= place.rows - place.row &&
    pasted.child(0).childCount <= place.columns - place.column
  );
};

/**
 * What is pasted where the caret stands in a cell: cells over cells where there are enough of them,
 * all else as a line of words. Null where it is words already, or the caret stands in no table.
 */
export function pasteIntoCell(state: EditorState, { content }: Slice): Transaction | null {
  const { firstChild } = content;
  if (!tablePlace(state) || !firstChild || firstChild.isInline) return null;
  const { tr, schema } = state;
  const isTable = firstChild.type.name === 'table' && content.childCount === 1;
  if (isTable && fits(state, firstChild)) return fillCells(tr, state, firstChild);
  const line = asOneLine(content, schema);
  const { from, to } = state.selection;
  return tr.replaceWith(from, to, line).scrollIntoView();
}
