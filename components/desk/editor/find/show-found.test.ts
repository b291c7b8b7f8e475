import { EditorState, Selection } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodySchema as schema } from '#lib/story/text/schema.ts';
import { placesIn } from './carry-places.ts';
import type { Sought } from './matches.ts';
import { replacing } from './replace.ts';
import { foundIn, showFound, SOUGHT } from './show-found.ts';

const paragraph = (text: string) => schema.node('paragraph', null, text ? [schema.text(text)] : []);
const wordsOf = (state: EditorState) => state.doc.textBetween(0, state.doc.content.size, '|');

function seeking(words: string | Sought, ...lines: string[]): EditorState {
  const sought = typeof words === 'string' ? { words } : words;
  const state = EditorState.create({
    doc: schema.node('doc', null, lines.map(paragraph)),
    plugins: [showFound()],
  });
  return state.apply(state.tr.setMeta(SOUGHT, sought));
}

/** The places that are marked on the screen, in their order. */
function marksIn(state: EditorState) {
  const marks = state.plugins[0]?.props.decorations?.call(state.plugins[0], state);
  return (marks as DecorationSet)
    .find()
    .map(({ from, to }) => ({ from, to }))
    .toSorted((a, b) => a.from - b.from);
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

test('a mark is looked at again only where a change touches it, and a whole word that grew is none', () => {
  let state = seeking({ words: 'vote', whole: true }, 'One vote, two vote.', 'A vote');
  expect(foundIn(state)).toHaveLength(3);
  state = state.apply(state.tr.insertText('s', 9));
  expect(foundIn(state)).toEqual([
    { from: 16, to: 20 },
    { from: 25, to: 29 },
  ]);
  expect(marksIn(state)).toEqual(foundIn(state));
});

test('marks and places stay the same, whatever is written and taken out', () => {
  const change = fc.record({
    at: fc.nat(60),
    remove: fc.nat(6),
    words: fc.constantFrom('', 'x', 'vote', ' ', '\u0301'),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      let state = seeking({ words: 'vote' }, 'A vote and a vote', 'vote vote vote', '', 'No vote');
      for (const { at, remove, words } of changes) {
        const from = Math.min(at, state.doc.content.size);
        const to = Math.min(from + remove, state.doc.content.size);
        state = state.apply(state.tr.delete(from, to));
        if (words)
          state = state.apply(
            state.tr.insertText(
              words,
              Selection.near(state.doc.resolve(Math.min(from, state.doc.content.size))).from,
            ),
          );
      }
      expect(marksIn(state)).toEqual(foundIn(state));
      const all = placesIn(state.doc, { words: 'vote' }).map(({ from, to }) => `${from} ${to}`);
      for (const { from, to } of foundIn(state)) expect(all).toContain(`${from} ${to}`);
    }),
  );
});
