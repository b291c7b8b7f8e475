import { expect, test } from 'vitest';
import { BLOCK_TOOLS } from '#lib/story/blocks/editing.ts';
import { ariaKeysOf, INSERT_OPTIONS, TOOLS } from './tools.ts';

const names = (tools: readonly { name: string }[]) => tools.map(({ name }) => name);

test('every tool of every block stands in the toolbar, in its group', () => {
  expect(names([...TOOLS.words, ...TOOLS.blocks, ...TOOLS.boxes]).toSorted()).toEqual(
    BLOCK_TOOLS.map(({ tool }) => tool.name).toSorted(),
  );
  // What stands there for good; a new block brings its own.
  expect({
    words: names(TOOLS.words),
    blocks: names(TOOLS.blocks),
    boxes: names(TOOLS.boxes),
  }).toEqual({
    words: expect.arrayContaining(['Paragraph', 'Subhead', 'Minor subhead']),
    blocks: expect.arrayContaining(['Bulleted list', 'Numbered list', 'Quote', 'Pull quote']),
    boxes: expect.arrayContaining(['Picture', 'Fact box', 'Divider', 'Note to the desk']),
  });
  for (const group of ['words', 'blocks', 'boxes'] as const)
    expect(names(TOOLS[group])).toEqual(
      BLOCK_TOOLS.filter(({ tool }) => tool.group === group).map(({ tool }) => tool.name),
    );
});

test('the insert menu has all of them but the paragraph, in which it opens', () => {
  expect(names(INSERT_OPTIONS)).toEqual(
    names([...TOOLS.words, ...TOOLS.blocks, ...TOOLS.boxes]).filter((name) => name !== 'Paragraph'),
  );
});

test.each([
  ['Ctrl Alt 2', 'Control+Alt+2'],
  ['Ctrl B', 'Control+B'],
  ['Ctrl Shift 8', 'Control+Shift+8'],
])('%s is %s for ARIA', (keys, aria) => {
  expect(ariaKeysOf(keys)).toBe(aria);
});
