import { AllSelection, EditorState, TextSelection } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { bodySchema } from '../text/schema.ts';
import { breakChosen, choosesBlocks } from './break-chosen.ts';

const block = (type: string, words: string) =>
  bodySchema.node(type, null, words ? [bodySchema.text(words)] : []);
const paragraph = (words: string) => block('paragraph', words);
const list = (...items: string[]) =>
  bodySchema.node(
    'bulletList',
    null,
    items.map((words) => bodySchema.node('listItem', null, [paragraph(words)])),
  );
const box = (...blocks: Node[]) => bodySchema.node('factBox', null, blocks);
const docOf = (...blocks: Node[]) => bodySchema.node('doc', null, blocks);

/** Where words begin, and so many letters further. */
function placeOf(doc: Node, words: string, further: number): number {
  let place = 0;
  doc.descendants((node, position) => {
    if (node.isText && node.text === words) place = position + further;
  });
  return place;
}

test.each<[string, Node, [string, number], [string, number], string]>([
  [
    'two paragraphs',
    docOf(paragraph('one'), paragraph('two')),
    ['one', 1],
    ['two', 1],
    'doc(paragraph("o"), paragraph("wo"))',
  ],
  [
    'from a list into the head of a box',
    docOf(list('one'), box(block('heading', 'two'))),
    ['one', 1],
    ['two', 1],
    'doc(bulletList(listItem(paragraph("o")), listItem(paragraph("wo"))))',
  ],
  [
    'from a box into a paragraph',
    docOf(box(paragraph('one'), paragraph('two')), paragraph('six')),
    ['two', 1],
    ['six', 1],
    'doc(factBox(paragraph("one"), paragraph("t"), paragraph("ix")))',
  ],
  [
    'all words of a list',
    docOf(list('one', 'two', 'six')),
    ['one', 0],
    ['six', 3],
    'doc(paragraph, paragraph)',
  ],
  [
    'to the end of a subhead',
    docOf(paragraph('one'), block('heading', 'two')),
    ['one', 1],
    ['two', 3],
    'doc(paragraph("o"), paragraph)',
  ],
])('Enter over %s parts what is left', (_, doc, [first, from], [last, to], left) => {
  const state = EditorState.create({
    doc,
    selection: TextSelection.create(doc, placeOf(doc, first, from), placeOf(doc, last, to)),
  });
  expect(choosesBlocks(state)).toBe(true);
  const { doc: after, selection } = breakChosen(state.tr);
  after.check();
  expect(after.toString()).toBe(left);
  expect(selection.$from.parentOffset).toBe(0);
});

test('Enter over everything leaves two paragraphs', () => {
  const doc = docOf(list('one'), bodySchema.node('divider'));
  const state = EditorState.create({ doc, selection: new AllSelection(doc) });
  expect(choosesBlocks(state)).toBe(true);
  expect(breakChosen(state.tr).doc.toString()).toBe('doc(paragraph, paragraph)');
});

test('words of one block are left to the usual key', () => {
  const doc = docOf(paragraph('one'));
  expect(
    choosesBlocks(EditorState.create({ doc, selection: TextSelection.create(doc, 1, 3) })),
  ).toBe(false);
});
