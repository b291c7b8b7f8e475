import { describe, expect, it } from 'vitest';
import { treeMove, visibleRows } from './tree-keys.ts';

const rows = [
  { id: 'elections', parentId: null, unfolds: true },
  { id: 'counting', parentId: 'elections', unfolds: true },
  { id: 'recounts', parentId: 'counting', unfolds: false },
  { id: 'courts', parentId: null, unfolds: false },
];
const none = new Set<string>();
const move = (key: string, id: string, folded = none) =>
  treeMove(key, id, visibleRows(rows, folded), folded);

it('hides everything under a folded row', () => {
  expect(visibleRows(rows, new Set(['elections'])).map(({ id }) => id)).toEqual([
    'elections',
    'courts',
  ]);
});

describe('a key on a row', () => {
  it('moves among what can be seen', () => {
    expect(move('ArrowDown', 'elections')).toEqual({ focus: 'counting' });
    expect(move('ArrowDown', 'elections', new Set(['elections']))).toEqual({ focus: 'courts' });
    expect(move('ArrowUp', 'elections')).toBeNull();
    expect(move('End', 'elections')).toEqual({ focus: 'courts' });
    expect(move('Home', 'courts')).toEqual({ focus: 'elections' });
  });

  it('unfolds, then enters, to the right', () => {
    expect(move('ArrowRight', 'elections', new Set(['elections']))).toEqual({
      unfold: 'elections',
    });
    expect(move('ArrowRight', 'elections')).toEqual({ focus: 'counting' });
    expect(move('ArrowRight', 'courts')).toBeNull();
  });

  it('folds, then leaves, to the left', () => {
    expect(move('ArrowLeft', 'counting')).toEqual({ fold: 'counting' });
    expect(move('ArrowLeft', 'recounts')).toEqual({ focus: 'counting' });
    expect(move('ArrowLeft', 'courts')).toBeNull();
  });

  it('is nothing on other keys', () => {
    expect(move('a', 'courts')).toBeNull();
  });
});
