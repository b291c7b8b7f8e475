import { describe, expect, it } from 'vitest';
import { withCacheTags, maxAge, cacheTag, tagOf } from './cache-tags.ts';
import { untilMidnight } from '../times.ts';

const later = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

describe('what an answer was made from', () => {
  it('is collected over every await, and apart for each', async () => {
    const make = async (name: string) => {
      cacheTag(tagOf.house);
      await later();
      cacheTag(name, name);
      maxAge(name === 'a' ? 5_000 : 60_000);
      maxAge(30_000);
      return name;
    };
    const [a, b] = await Promise.all([
      withCacheTags(() => make('a')),
      withCacheTags(() => make('b')),
    ]);
    expect({ ...a, tags: [...a.tags] }).toEqual({ value: 'a', tags: ['house', 'a'], holds: 5_000 });
    expect({ ...b, tags: [...b.tags] }).toEqual({
      value: 'b',
      tags: ['house', 'b'],
      holds: 30_000,
    });
  });

  it("is nobody's business elsewhere", () =>
    expect(() => {
      cacheTag('x');
      maxAge(1);
    }).not.toThrow());

  it('has one name for the list of everything', () => {
    expect(tagOf.list('all', '00000000-0000-0000-0000-000000000000')).toBe('list:all');
    expect(tagOf.list('topic', '1')).toBe('list:topic:1');
  });
});

describe('the day that a page names', () => {
  it.each([
    ['2026-11-24T23:30:00.250Z', 'UTC', 1_799_750],
    ['2026-11-24T12:00:00Z', 'UTC', 3_600_000],
    ['2026-11-24T23:30:00Z', 'Europe/Berlin', 3_600_000],
    ['2026-11-24T22:59:59Z', 'Europe/Berlin', 1_000],
    ['2026-11-24T18:15:00Z', 'Asia/Kolkata', 900_000],
  ])('at %s in %s holds for %d ms', (at, timeZone, milliseconds) =>
    expect(untilMidnight(new Date(at), { timeZone })).toBe(milliseconds),
  );
});
