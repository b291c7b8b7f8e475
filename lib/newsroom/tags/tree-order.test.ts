import { describe, expect, it } from 'vitest';
import { inTreeOrder } from './tree-order.ts';

const node = (id: string, parentId: string | null = null, position = 0) => ({
  id,
  name: id,
  parentId,
  position,
});
const shape = (rows: ReturnType<typeof node>[]) =>
  inTreeOrder(rows).map(
    ({ row, level, unfolds }) => `${'-'.repeat(level)}${row.id}${unfolds ? '+' : ''}`,
  );

describe('a tree in order', () => {
  it('puts each row after the one it belongs to, siblings by position, then name', () => {
    expect(
      shape([
        node('recounts', 'counting'),
        node('courts'),
        node('observers', 'elections', 1),
        node('counting', 'elections', 2),
        node('ballots', 'elections', 2),
        node('elections'),
      ]),
    ).toEqual(['-courts', '-elections+', '--observers', '--ballots', '--counting+', '---recounts']);
  });

  it('puts at the top what belongs to something that is not there', () => {
    expect(shape([node('a', 'gone')])).toEqual(['-a']);
  });

  it('does not follow a ring', () => {
    expect(shape([node('a', 'b'), node('b', 'a'), node('c')])).toEqual(['-c']);
  });
});
