import { splitBlock } from '@tiptap/pm/commands';
import { TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { writeFlatBody } from '#lib/story/flat/seed.ts';
import { SimulatedEditor } from './testing/simulated-editor.ts';

function openEditor(): SimulatedEditor {
  const doc = new Y.Doc();
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  writeFlatBody(doc, { type: 'doc', content: [paragraph('abcd'), paragraph('efgh')] });
  let ids = 0;
  return new SimulatedEditor(Y.encodeStateAsUpdate(doc), () => `id${(ids += 1)}`);
}

const choose = (editor: SimulatedEditor, anchor: number, head = anchor) =>
  editor.run((state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)));
    return true;
  });

const caretOf = ({ state: { selection } }: SimulatedEditor) => [selection.anchor, selection.head];

test.each<[string, (editor: SimulatedEditor) => void]>([
  ['letters at the end of a paragraph', (editor) => (choose(editor, 5), editor.type('xyz'))],
  ['letters inside a word', (editor) => (choose(editor, 3), editor.type('xyz'))],
  ['letters in place of chosen ones', (editor) => (choose(editor, 2, 4), editor.type('xyz'))],
  ['a new paragraph', (editor) => (choose(editor, 3), editor.run(splitBlock))],
  [
    'chosen words that were taken out',
    (editor) => {
      choose(editor, 2, 9);
      editor.run((state, dispatch) => {
        dispatch?.(state.tr.deleteSelection());
        return true;
      });
    },
  ],
])('%s: undo and redo put the caret where it was before and after', (_, act) => {
  const editor = openEditor();
  act(editor);
  const after = caretOf(editor);
  editor.history('undo');
  const before = caretOf(editor);
  for (let time = 0; time < 2; time += 1) {
    // Wherever one has looked meanwhile.
    choose(editor, 1);
    editor.history('redo');
    expect(caretOf(editor)).toEqual(after);
    choose(editor, 1);
    editor.history('undo');
    expect(caretOf(editor)).toEqual(before);
  }
});
