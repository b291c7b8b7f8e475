import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makePictureDesk } from './picture-desk.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const picture = { mediaId: 'm', sha256: 'a'.repeat(64), width: 3, height: 2 };

it('asks again while the newsroom cannot be asked, and once for what it told', async () => {
  const answers = [
    () => Promise.reject(new TypeError('fetch failed')),
    async () => new Response('{}', { status: 503 }),
    async () => Response.json(picture),
  ];
  const ask = vi.fn<typeof fetch>(
    () => answers.shift()?.() ?? Promise.reject(new Error('asked too often')),
  );
  const desk = makePictureDesk(ask);
  const found = Promise.all([desk.find('m'), desk.find('m')]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await found).toEqual([picture, picture]);
  expect(await desk.find('m')).toEqual(picture);
  expect(ask).toHaveBeenCalledTimes(3);
});

it('knows a picture that is not there from one that could not be asked for', async () => {
  const ask = vi.fn<typeof fetch>(async () => new Response('{}', { status: 404 }));
  const desk = makePictureDesk(ask);
  expect(await desk.find('m')).toBeNull();
  expect(await desk.find('m')).toBeNull();
  expect(ask).toHaveBeenCalledTimes(2);
});
