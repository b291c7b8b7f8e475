import { describe, expect, it } from 'vitest';
import { findInTree, possibleParents } from './find-in-tree.ts';
import type { TagRow } from './tag-tree.ts';

const row = (
  id: string,
  parentId: string | null,
  level: number,
  more: Partial<TagRow> = {},
): TagRow => ({
  id,
  name: id,
  parentId,
  level,
  kind: 'topic',
  slug: id,
  description: '',
  code: null,
  also: [],
  stories: 1,
  retired: false,
  unfolds: false,
  ...more,
});
const rows = [
  row('Elections', null, 1),
  row('Counting', 'Elections', 2, { also: ['Tally'] }),
  row('Recounts', 'Counting', 3, { stories: 0 }),
  row('Courts', null, 1),
];
const ids = (found: TagRow[]) => found.map(({ id }) => id);

describe('finding in the tree', () => {
  it('keeps those above what fits', () => {
    expect(ids(findInTree(rows, { words: 'réc', unused: false }))).toEqual([
      'Elections',
      'Counting',
      'Recounts',
    ]);
  });

  it('knows the names from before a merge', () => {
    expect(ids(findInTree(rows, { words: 'tally', unused: false }))).toEqual([
      'Elections',
      'Counting',
    ]);
  });

  it('finds what no story carries', () => {
    expect(ids(findInTree(rows, { words: '', unused: true }))).toEqual([
      'Elections',
      'Counting',
      'Recounts',
    ]);
    expect(ids(findInTree(rows, { words: 'courts', unused: true }))).toEqual([]);
  });
});

describe('possible parents', () => {
  it('leave out itself, what stands under it, and what is retired', () => {
    expect(ids(possibleParents(rows, 'Counting'))).toEqual(['Elections', 'Courts']);
    expect(ids(possibleParents([...rows, row('Old', null, 1, { retired: true })], null))).toEqual([
      'Elections',
      'Counting',
      'Recounts',
      'Courts',
    ]);
  });
});
