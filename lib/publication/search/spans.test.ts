import { expect, it } from 'vitest';
import { spansFor } from './spans.ts';

it('looks as far back as all hits that count should lie, then twice as far, then everywhere', () => {
  const at = new Date('2026-11-25T12:00:00Z');
  expect(spansFor(300, 5, null, at)).toEqual([1, 2, null]);
  expect(spansFor(65, 5, null, at)).toEqual([2, 4, null]);
  expect(spansFor(65, 5, 2, at)).toEqual([2]);
  expect(spansFor(15, 5, 13, at)).toEqual([8, 13]);
  expect(spansFor(1, 5, null, at)).toEqual([null]);
  expect(spansFor(0, 0, 13, at)).toEqual([13]);
});
