import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { bodySchema as schema } from '#lib/story/text/schema.ts';
import { replacing } from './replace.ts';
import { foundIn, showFound, SOUGHT } from './show-found.ts';

const paragraph = (text: string) => schema.node('paragraph', null, text ? [schema.text(text)] : []);
const wordsOf = (state: EditorState) => state.doc.textBetween(0, state.doc.content.size, '|');

function seeking(words: string, ...lines: string[]): EditorState {
  const state = EditorState.create({
    doc: schema.node('doc', null, lines.map(paragraph)),
    plugins: [showFound()],
  });
  return state.apply(state.tr.setMeta(SOUGHT, words));
}

const replacedAll = (state: EditorState, words: string) =>
  wordsOf(state.apply(replacing(state, foundIn(state), words)));

test('found places go with their letters while others write and split before them', () => {
  let state = seeking('vote', 'The vote and the vote', 'A vote');
  state = state.apply(state.tr.insertText('Now: ', 1));
  state = state.apply(state.tr.split(9));
  expect(replacedAll(state, 'poll')).toBe('Now: The| poll and the poll|A poll');
});

test('a place that somebody changed is none any more, and what was written since is not touched', () => {
  let state = seeking('vote', 'One vote, two vote, three vote.');
  // Somebody writes into the first, takes a letter out of the second, and writes a new one.
  state = state.apply(state.tr.insertText('r', 7));
  state = state.apply(state.tr.delete(18, 19));
  state = state.apply(state.tr.insertText(' The next vote.', state.doc.content.size - 1));
  expect(replacedAll(state, 'poll')).toBe('One vorte, two voe, three poll. The next vote.');
});

test('capitals do not matter, and nothing sought is nothing found', () => {
  expect(foundIn(seeking('VOTE', 'The vote'))).toEqual([{ from: 5, to: 9 }]);
  expect(foundIn(seeking('', 'The vote'))).toEqual([]);
});
