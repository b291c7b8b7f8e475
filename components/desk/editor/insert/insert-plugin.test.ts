import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { bodySchema as schema } from '#lib/story/text/schema.ts';
import { opensHere, queryAt } from './insert-plugin.ts';
import { matching } from './options.ts';

const paragraph = (text: string) => schema.node('paragraph', null, text ? [schema.text(text)] : []);
const heading = (text: string) =>
  schema.node('heading', { level: 2 }, text ? [schema.text(text)] : []);

/** The caret at the end of the last block. */
function stateOf(...blocks: ReturnType<typeof paragraph>[]): EditorState {
  const doc = schema.node('doc', null, blocks);
  return EditorState.create({ doc, selection: TextSelection.atEnd(doc) });
}
const startOf = (state: EditorState) => state.selection.$from.start();

test.each<[string, EditorState, boolean]>([
  ['an empty paragraph', stateOf(paragraph('Words.'), paragraph('')), true],
  ['a date', stateOf(paragraph('24')), false],
  ['speed', stateOf(paragraph('80 km')), false],
  ['an empty subhead', stateOf(heading('')), false],
  [
    'a paragraph of a list',
    stateOf(schema.node('bulletList', null, [schema.node('listItem', null, [paragraph('')])])),
    false,
  ],
])('in %s the sign opens the menu: %s', (_, state, opens) => expect(opensHere(state)).toBe(opens));

test.each<[string, string | null]>([
  ['/', ''],
  ['/pull', 'pull'],
  ['/fact b', 'fact b'],
  ['/ and', null],
  ['/24', null],
  ['and/or', null],
  ['', null],
])('“%s” asks for %j', (text, query) => {
  const state = stateOf(paragraph(text));
  expect(queryAt(state, startOf(state))).toBe(query);
});

test('is over when the caret goes elsewhere', () => {
  const state = stateOf(paragraph('/pull'), paragraph('Words'));
  expect(queryAt(state, 1)).toBeNull();
});

test('finds by the beginning of a word', () => {
  const options = ['Subhead', 'Minor subhead', 'Pull quote', 'Quote', 'Fact box'].map((name) => ({
    name,
  }));
  const names = (query: string) => matching(options, query).map(({ name }) => name);
  expect(names('sub')).toEqual(['Subhead', 'Minor subhead']);
  expect(names('quo')).toEqual(['Pull quote', 'Quote']);
  expect(names('')).toHaveLength(5);
  expect(names('km')).toEqual([]);
});
