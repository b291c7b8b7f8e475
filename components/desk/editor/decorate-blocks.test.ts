import { EditorState, type Plugin, type Transaction } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { bodySchema } from '#lib/story/text/schema.ts';
import { showPlaceholders } from './show-placeholders.ts';
import { tameLongWords } from './tame-long-words.ts';

const LONG = '.'.repeat(1_000);

/** Paragraphs with these words, after some changes; gives back which places are decorated. */
function decorated(
  plugin: Plugin<DecorationSet>,
  words: string[],
  ...changes: ((state: EditorState) => Transaction)[]
): [from: number, to: number][] {
  const paragraph = (text: string) =>
    bodySchema.node('paragraph', null, text ? [bodySchema.text(text)] : []);
  const doc = bodySchema.node('doc', null, words.map(paragraph));
  let state = EditorState.create({ doc, plugins: [plugin] });
  for (const change of changes) state = state.apply(change(state));
  return (plugin.getState(state)?.find() ?? []).map(({ from, to }) => [from, to]);
}

const type = (text: string, at: number) => (state: EditorState) => state.tr.insertText(text, at);
const split = (at: number) => (state: EditorState) => state.tr.split(at);
const remove = (from: number, to: number) => (state: EditorState) => state.tr.delete(from, to);

test.each<[string, string[], ((state: EditorState) => Transaction)[], [number, number][]]>([
  ['is marked when the story opens', ['a', LONG, 'b'], [], [[3, 1_005]]],
  ['is none with white space in it', [`${LONG.slice(1)} ${LONG.slice(1)}`], [], []],
  ['becomes one by a letter', [LONG.slice(1), 'b'], [type('.', 5)], [[0, 1_002]]],
  ['is none any more by white space', [LONG], [type(' ', 500)], []],
  [
    'stays marked while one types beside it',
    ['a', LONG, 'b'],
    [type('x', 2), type('y', 1_007)],
    [[4, 1_006]],
  ],
  [
    'is two when it is split late enough',
    [LONG + LONG],
    [split(1_001)],
    [
      [0, 1_002],
      [1_002, 2_004],
    ],
  ],
  ['is none when it is split in the middle', [LONG], [split(501)], []],
  ['is one again when it is joined', [LONG], [split(501), remove(501, 503)], [[0, 1_002]]],
])('a line without a place to break %s', (_, words, changes, places) => {
  expect(decorated(tameLongWords(), words, ...changes)).toEqual(places);
});

test('placeholders of a paragraph are looked for again, those beside it stay', () => {
  expect(
    decorated(showPlaceholders(), ['TK one', 'TK two'], type('x', 1), type('TK ', 10)),
  ).toEqual([
    [10, 12],
    [13, 15],
  ]);
});
