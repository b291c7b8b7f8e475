import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makePace } from './pace.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const now = () => Date.now();

test('after a pause it is drawn at once', () => {
  const draw = vi.fn<() => void>();
  const pace = makePace(now);
  pace(draw);
  vi.advanceTimersByTime(1_000);
  pace(draw);
  expect(draw).toHaveBeenCalledTimes(2);
});

test('what comes in a burst is drawn together, the last of it too', () => {
  const drawn: number[] = [];
  let came = 0;
  const pace = makePace(now);
  for (; came < 100; came += 1) {
    pace(() => drawn.push(came));
    vi.advanceTimersByTime(2);
  }
  vi.advanceTimersByTime(100);
  expect(drawn.length).toBeLessThan(20);
  expect(drawn.at(-1)).toBeGreaterThanOrEqual(100 - 16 / 2);
});

test('a drawing that takes long is done seldom: a fifth of the time is the most that it gets', () => {
  let spent = 0;
  const pace = makePace(now);
  const began = Date.now();
  const draw = () => {
    spent += 50;
    vi.setSystemTime(Date.now() + 50);
  };
  for (let key = 0; key < 200; key += 1) {
    pace(draw);
    vi.advanceTimersByTime(10);
  }
  expect(spent / (Date.now() - began)).toBeLessThan(0.25);
  expect(spent).toBeGreaterThan(300);
});
