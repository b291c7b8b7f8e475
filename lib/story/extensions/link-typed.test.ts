import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { bodySchema } from '../text/schema.ts';
import { linkTyped } from './link-typed.ts';

const link = bodySchema.mark('link', { href: 'https://example.org' }).type;

function written(words: string, block = 'paragraph'): EditorState {
  const doc = bodySchema.node('doc', null, [
    bodySchema.node(block, null, words ? [bodySchema.text(words)] : []),
  ]);
  const state = EditorState.create({ doc, plugins: [linkTyped(link)] });
  return state.apply(state.tr.setSelection(TextSelection.atEnd(doc)));
}

function linksOf(state: EditorState): string[] {
  const links: string[] = [];
  state.doc.descendants((node) => {
    const mark = link.isInSet(node.marks);
    if (mark) links.push(`${node.text} > ${mark.attrs['href']}`);
  });
  return links;
}

const type = (state: EditorState, words: string) => state.apply(state.tr.insertText(words));

test.each([
  ['https://example.org/a', ' ', ['https://example.org/a > https://example.org/a']],
  ['(www.example.org),', ' ', ['www.example.org > https://www.example.org']],
  ['desk@example.org', '\u00a0', ['desk@example.org > mailto:desk@example.org']],
  ['https://example.org', 'x', []],
  ['Booking.com', ' ', []],
  ['', 'https://example.org ', ['https://example.org > https://example.org']],
  ['https://example.org then', ' ', []],
])('%j, then %j', (before, typed, links) => {
  expect(linksOf(type(written(before), typed))).toEqual(links);
});

test('the block that Enter ends is looked at, and the next one is not', () => {
  const state = written('See https://example.org');
  const split = state.apply(state.tr.split(state.selection.from));
  expect(linksOf(split)).toEqual(['https://example.org > https://example.org']);
});

test('what comes from elsewhere gets no link, and a link that stands keeps its address', () => {
  const state = written('https://example.org');
  const drawn = state.apply(state.tr.insertText(' ').setMeta('preventAutolink', true));
  expect(linksOf(drawn)).toEqual([]);
  const other = link.create({ href: 'https://elsewhere.example' });
  const linked = state.apply(state.tr.addMark(1, 20, other));
  expect(linksOf(type(linked, ' ')).every((one) => one.endsWith('elsewhere.example'))).toBe(true);
});

test('a space after a long line without white space is soon written', () => {
  const state = written(`${'x'.repeat(300_000)} y`);
  expect(linksOf(type(state, ' '))).toEqual([]);
});

test('where no link may stand there is none', () => {
  expect(linksOf(type(written('https://example.org', 'pullQuote'), ' '))).toEqual([]);
});
