import { Extension, type Editor } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { choosesCells, clearCells, goToCell, goToRow } from '../blocks/table/cells.ts';
import { removeTable } from '../blocks/table/edit.ts';
import { tablePlace } from '../blocks/table/place.ts';

/** Takes out the chosen words of several cells. */
function clearChosen({ state, view }: Editor): boolean {
  if (!choosesCells(state)) return false;
  view.dispatch(clearCells(state).scrollIntoView());
  return true;
}

/** At the edge of a cell nothing is joined; an empty table goes from its first cell. */
function deleteAtEdge(editor: Editor, isBack: boolean): boolean {
  const { state, view } = editor;
  const place = tablePlace(state);
  const { empty, $head } = state.selection;
  if (clearChosen(editor)) return true;
  if (!place || !empty || $head.parentOffset !== (isBack ? 0 : $head.parent.content.size))
    return false;
  const isBare = place.table.textContent === '' && place.row + place.column === 0;
  if (isBack && isBare) removeTable(state, view.dispatch);
  return true;
}

/** An arrow at the edge of a cell goes to the next one. */
function goOver({ state, view }: Editor, way: 'up' | 'down' | 'left' | 'right'): boolean {
  const { empty } = state.selection;
  const place = tablePlace(state);
  if (!place || !empty || !view.endOfTextblock(way)) return false;
  if (way === 'up' || way === 'down') return goToRow(state, view.dispatch, way === 'up' ? -1 : 1);
  const step = way === 'left' ? -1 : 1;
  const next = place.row * place.columns + place.column + step;
  return next >= 0 && next < place.rows * place.columns && goToCell(state, view.dispatch, step);
}

/** Keys of a table: before those of the text. */
export const TableKeys = Extension.create({
  name: 'tableKeys',
  priority: 1_150,
  addKeyboardShortcuts() {
    const { editor } = this;
    const run = (go: typeof goToCell, step: 1 | -1) => go(editor.state, editor.view.dispatch, step);
    return {
      Tab: () => run(goToCell, 1),
      'Shift-Tab': () => run(goToCell, -1),
      Enter: () => clearChosen(editor) || run(goToRow, 1),
      Backspace: () => deleteAtEdge(editor, true),
      Delete: () => deleteAtEdge(editor, false),
      ArrowUp: () => goOver(editor, 'up'),
      ArrowDown: () => goOver(editor, 'down'),
      ArrowLeft: () => goOver(editor, 'left'),
      ArrowRight: () => goOver(editor, 'right'),
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          // ProseMirror would join what is left of the first and of the last cell.
          cut: (view, event) => {
            if (!choosesCells(view.state) || !event.clipboardData) return false;
            const { dom, text } = view.serializeForClipboard(view.state.selection.content());
            event.clipboardData.setData('text/html', dom.innerHTML);
            event.clipboardData.setData('text/plain', text);
            event.preventDefault();
            view.dispatch(clearCells(view.state).scrollIntoView());
            return true;
          },
        },
      },
    }),
  ],
});
