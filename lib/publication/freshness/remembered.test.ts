import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forget, remembered, startRemembering } from './remembered.ts';
import { withCacheTags, maxAge, once, cacheTag } from './cache-tags.ts';

let stop: () => void;
let reads = 0;
beforeEach(() => {
  stop = startRemembering();
  reads = 0;
});
afterEach(() => stop());

const read = async () => {
  reads += 1;
  cacheTag('house');
  maxAge(5_000);
  return { name: `House ${reads}` };
};
const page = () => withCacheTags(() => remembered('house', read));

describe('what every page shows', () => {
  it('is read once, and every page that shows it carries its tags and holds no longer than it', async () => {
    const [first, second] = [await page(), await page()];
    expect(reads).toBe(1);
    expect(second).toEqual(first);
    expect([...second.tags, second.holds]).toEqual(['house', 5_000]);
  });

  it.each([
    ['with a tag of it', () => forget('house'), 2],
    ['with everything', () => forget(), 2],
    ['not with another tag', () => forget('story:1'), 1],
  ])('is forgotten %s', async (_, change, expected) => {
    await page();
    change();
    await page();
    expect(reads).toBe(expected);
  });

  it('is not kept where something changed while it was read', async () => {
    await withCacheTags(() =>
      remembered('house', async () => {
        const value = await read();
        forget('house');
        return value;
      }),
    );
    await page();
    expect(reads).toBe(2);
  });

  it('is read each time outside of pages, and where nobody follows the tags', async () => {
    await page();
    await remembered('house', read);
    expect(reads).toBe(2);
    stop();
    await page();
    await page();
    expect(reads).toBe(4);
    stop = startRemembering();
  });
});

it('a question of several parts of a page is asked once for that page, and anew for the next', async () => {
  const ask = () => once('address bridge', read);
  await withCacheTags(() => Promise.all([ask(), ask()]));
  expect(reads).toBe(1);
  await withCacheTags(ask);
  expect(reads).toBe(2);
  await Promise.all([ask(), ask()]);
  expect(reads).toBe(4);
});
