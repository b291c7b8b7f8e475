import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { limitPlugin } from './limit-plugin.ts';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*' },
    text: {},
  },
});

test.each([
  ['its letters', 'w'.repeat(1_200_000), /^1,200,000 characters are more than/],
  ['its lines', 'a\n'.repeat(50_000), /^50,00[01] lines are more than/],
])('what is too heavy by %s is said by them, once, and kept out', (_, words, sentence) => {
  const said: string[] = [];
  const plugin = limitPlugin((kept, why) => {
    expect(kept.length).toBeGreaterThan(words.length / 2);
    said.push(why);
  });
  const state = EditorState.create({ schema, plugins: [plugin] });
  const lines = words
    .split('\n')
    .map((line) => schema.nodes.paragraph.create(null, line ? schema.text(line) : null));
  const change = state.tr.replaceWith(0, state.doc.content.size, lines);
  for (let asked = 0; asked < 2; asked++) expect(state.apply(change).doc.eq(state.doc)).toBe(true);
  expect(said).toEqual([expect.stringMatching(sentence)]);
});
