import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { bodySchema as schema } from '#lib/story/text/schema.ts';
import { nextPlace, replacing } from './replace.ts';
import { placesIn } from './carry-places.ts';

const bold = schema.mark('bold');
const paragraph = (...parts: (string | [string])[]) =>
  schema.node(
    'paragraph',
    null,
    parts.map((part) =>
      typeof part === 'string' ? schema.text(part) : schema.text(part[0], [bold]),
    ),
  );
const stateOf = (...blocks: ReturnType<typeof paragraph>[]) =>
  EditorState.create({ doc: schema.node('doc', null, blocks) });

function replaced(state: EditorState, sought: string, words: string) {
  return replacing(state, placesIn(state.doc, { words: sought }), words).doc;
}

test('replaces every place and leaves the rest', () => {
  const doc = replaced(
    stateOf(paragraph('The vote and the vote'), paragraph('No Vote')),
    'vote',
    'election',
  );
  expect(doc.textBetween(0, doc.content.size, '|')).toBe(
    'The election and the election|No election',
  );
});

test('keeps how the words looked', () => {
  const doc = replaced(stateOf(paragraph('A ', ['vote'], ' in May')), 'vote', 'poll');
  expect(doc.firstChild?.child(1).text).toBe('poll');
  expect(doc.firstChild?.child(1).marks).toEqual([bold]);
});

test('replaces by nothing, and seeks across a change of form', () => {
  const doc = replaced(stateOf(paragraph('A vo', ['te'], ' in May')), 'vote ', '');
  expect(doc.textContent).toBe('A in May');
});

test('goes on after the caret, through the parts in the order of reading, and from the top again', () => {
  const at = (from: number) => ({ from, to: from + 4 });
  const [headline, standfirst, body] = [[at(3)], [], [at(1), at(20)]];
  const places = [headline, standfirst, body];
  const next = (part: number, from: number, to = from) => nextPlace(places, { part, from, to });
  expect(next(0, 1)).toEqual({ part: 0, ...at(3) });
  expect(next(0, 3, 7)).toEqual({ part: 2, ...at(1) });
  expect(next(2, 1, 5)).toEqual({ part: 2, ...at(20) });
  expect(next(2, 20, 24)).toEqual({ part: 0, ...at(3) });
  expect(next(1, 1)).toEqual({ part: 2, ...at(1) });
  expect(nextPlace([[], [], [at(5)]], { part: 2, from: 5, to: 9 })).toEqual({ part: 2, ...at(5) });
  expect(nextPlace([[], []], { part: 0, from: 1, to: 1 })).toBeNull();
});
