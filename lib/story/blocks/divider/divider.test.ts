import { EditorState, TextSelection, AllSelection, type Selection } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { bodySchema } from '../../text/schema.ts';
import { checkBlock } from '../testing/check-block.tsx';
import { insertDivider } from './node.ts';

checkBlock('divider', {
  block: { type: 'divider' },
  page: '<hr/>',
  feed: '<hr>',
  text: '',
  tools: ['Divider'],
});

const paragraph = (text: string) =>
  bodySchema.node('paragraph', null, text ? [bodySchema.text(text)] : []);
const list = (text: string) =>
  bodySchema.node('bulletList', null, [bodySchema.node('listItem', null, [paragraph(text)])]);

/** The blocks after a divider was asked for, with `|` where the caret is then. */
function after(blocks: Node[], select: (doc: Node) => Selection): string {
  const doc = bodySchema.node('doc', null, blocks);
  const { tr } = EditorState.create({ doc, selection: select(doc) });
  const divider = bodySchema.nodes['divider'];
  if (divider) insertDivider(tr, divider);
  const caret = tr.selection.$head;
  return Array.from({ length: tr.doc.childCount }, (_, at) => {
    const block = tr.doc.child(at);
    return block.type.name === 'divider'
      ? '---'
      : `${block.textContent}${caret.index(0) === at ? '|' : ''}`;
  }).join(' ');
}

const caretAt =
  (position: number, to = position) =>
  (doc: Node) =>
    TextSelection.create(doc, position, to);

test('a divider comes after the block of the caret, and the caret after it', () => {
  expect(after([paragraph('one'), paragraph('two')], caretAt(2))).toBe('one --- two|');
  expect(after([paragraph('one')], caretAt(2))).toBe('one --- |');
  expect(after([list('item'), paragraph('two')], caretAt(4))).toBe('item --- two|');
});

test('nothing that is chosen is replaced', () => {
  expect(after([paragraph('one'), paragraph('two')], caretAt(2, 7))).toBe('one two --- |');
  expect(after([paragraph('one'), paragraph('two')], (doc) => new AllSelection(doc))).toBe(
    'one two --- |',
  );
});

test('an empty paragraph stays behind it, to be written in', () => {
  expect(after([paragraph('one'), paragraph('')], caretAt(6))).toBe('one --- |');
});
