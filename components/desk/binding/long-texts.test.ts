import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readFlatBody } from '#lib/story/flat/body.ts';
import { writeFlatBody } from '#lib/story/flat/seed.ts';
import { SimulatedEditor } from './testing/simulated-editor.ts';

/** More than a function takes as its arguments. */
const MANY = 200_000;

function openEditor(): SimulatedEditor {
  const doc = new Y.Doc();
  writeFlatBody(doc, { type: 'doc', content: [{ type: 'paragraph' }] });
  let ids = 0;
  return new SimulatedEditor(Y.encodeStateAsUpdate(doc), () => `id${(ids += 1)}`);
}

test('a paragraph of 200,000 letters that is put in at once is a change like any other', () => {
  const editor = openEditor();
  const words = 'word '.repeat(MANY / 5).trimEnd();
  editor.run((state, dispatch) => {
    dispatch?.(state.tr.insertText(words, 1));
    return true;
  });
  expect(editor.repairs).toEqual([]);
  expect(readFlatBody(editor.doc).content).toMatchObject([
    { type: 'paragraph', content: [{ text: words }] },
  ]);
});

test('so are letters of which every other pair is bold', () => {
  const editor = openEditor();
  const { schema } = editor.state;
  const bold = schema.marks['bold']?.create();
  const letters = Array.from({ length: 4_000 }, (_, at) =>
    schema.text('ab', at % 2 === 0 || !bold ? [] : [bold]),
  );
  editor.run((state, dispatch) => {
    dispatch?.(state.tr.insert(1, letters));
    return true;
  });
  expect(editor.repairs).toEqual([]);
  expect(editor.state.doc.textContent).toBe('ab'.repeat(4_000));
});
