import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepLeaving } from './keep-leaving.ts';

const HERE = 'http://localhost:3000/newsroom/review?story=a';

/** As much of a window as is looked at. */
function makeWindow() {
  const written: (string | URL | null | undefined)[] = [];
  const replaceState: History['replaceState'] = (_data, _unused, url) => void written.push(url);
  const target = Object.assign(new EventTarget(), {
    location: { href: HERE },
    history: { replaceState, state: { tree: ['a'] } },
  });
  return { target, written, window: target as unknown as Window };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

test.each<[string, (target: EventTarget) => void, string | null, boolean]>([
  ['while one stays', () => {}, '/newsroom/review?story=a', true],
  [
    'while one leaves',
    (target) => target.dispatchEvent(new Event('beforeunload')),
    '/newsroom/review?story=a',
    false,
  ],
  [
    'while one leaves, without an address',
    (target) => target.dispatchEvent(new Event('beforeunload')),
    null,
    false,
  ],
  [
    'while one leaves, to another address',
    (target) => target.dispatchEvent(new Event('beforeunload')),
    '/newsroom/review?story=b',
    true,
  ],
  [
    'after one came back',
    (target) => {
      target.dispatchEvent(new Event('beforeunload'));
      target.dispatchEvent(new Event('pageshow'));
    },
    '/newsroom/review?story=a',
    true,
  ],
  [
    'when one did not leave after all',
    (target) => {
      target.dispatchEvent(new Event('beforeunload'));
      vi.advanceTimersByTime(3_000);
    },
    '/newsroom/review?story=a',
    true,
  ],
])('%s, the address is written: %#', (_, happens, url, isWritten) => {
  const { target, written, window } = makeWindow();
  const stop = keepLeaving(window);
  happens(target);
  window.history.replaceState({}, '', url);
  expect(written).toEqual(isWritten ? [url] : []);
  stop();
  window.history.replaceState({}, '', url);
  expect(written.at(-1)).toBe(url);
});

test.each<[string, unknown, string, boolean]>([
  ['the same at the same address', { tree: ['a'] }, HERE, false],
  ['something else at the same address', { tree: ['b'] }, HERE, true],
  ['the same at another address', { tree: ['a'] }, '/newsroom', true],
])('%s is written: %#', (_, state, url, isWritten) => {
  const { written, window } = makeWindow();
  keepLeaving(window);
  window.history.replaceState(state, '', url);
  expect(written).toEqual(isWritten ? [url] : []);
});
