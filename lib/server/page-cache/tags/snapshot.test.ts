import { describe, expect, it } from 'vitest';
import { covers, readSnapshot } from './snapshot.ts';

const line = (text: string) => readSnapshot(`1795935600123456:${text}`);

describe('a snapshot', () => {
  it.each([
    ['the same', '10:12:10', '10:12:10', true],
    ['a later one', '12:15:', '10:12:10', true],
    ['one that saw what was running then end', '11:12:', '10:12:10', true],
    ['an earlier one', '10:12:10', '12:15:', false],
    ['one for which something still runs that has ended', '10:15:10', '12:15:', false],
    ['one for which more runs, all begun later', '10:15:10,13', '10:12:10', true],
    ['none of that many running', '9:9:', '9:12:9,10,11', false],
  ])('covers another: %s', (_, one, other, expected) =>
    expect(covers(line(one), line(other))).toBe(expected),
  );

  it('covers none of another server: a replica that took over counts on by itself', () => {
    expect(covers(readSnapshot('1:20:20:'), readSnapshot('2:10:10:'))).toBe(false);
  });

  it.each(['', '1:2:3', '1:1:2', '1:1:2:x', `1:${'1'.repeat(30)}:2:`])('is not %j', (text) =>
    expect(() => readSnapshot(text)).toThrow('no snapshot'),
  );
});
