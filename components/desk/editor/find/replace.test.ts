import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { bodySchema as schema } from '#lib/document/schema.ts';
import { replacing } from './replace.ts';
import { placesIn } from './show-found.ts';

const bold = schema.mark('bold');
const paragraph = (...parts: (string | [string])[]) =>
  schema.node('paragraph', null, parts.map((part) => (typeof part === 'string' ? schema.text(part) : schema.text(part[0], [bold]))));
const stateOf = (...blocks: ReturnType<typeof paragraph>[]) => EditorState.create({ doc: schema.node('doc', null, blocks) });

function replaced(state: EditorState, sought: string, words: string) {
  return replacing(state, placesIn(state.doc, sought), words).doc;
}

test('replaces every place and leaves the rest', () => {
  const doc = replaced(stateOf(paragraph('The vote and the vote'), paragraph('No Vote')), 'vote', 'election');
  expect(doc.textBetween(0, doc.content.size, '|')).toBe('The election and the election|No election');
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
