import { expect, it } from 'vitest';
import { isAsking, questionPath, readQuestion, spansFor } from './search.ts';

it('reads what was asked, and drops what cannot be', () => {
  expect(
    readQuestion({
      q: '  recount ',
      country: 'peru',
      direction: 'mixed',
      when: 'week',
      sort: 'best',
      page: '2',
    }),
  ).toEqual({
    q: 'recount',
    country: 'peru',
    direction: 'mixed',
    when: 'week',
    sort: 'best',
    page: 2,
  });
  expect(
    readQuestion({
      q: ['a', 'b'],
      country: '<b>',
      direction: 'up',
      when: 'never',
      sort: 'id; DROP',
      page: 'x',
    }),
  ).toEqual({ q: '', country: '', direction: '', when: '', sort: '', page: null });
  expect(readQuestion({ q: 'x'.repeat(201) }).q).toBe('');
});

it('knows whether anything was asked', () => {
  expect(isAsking(readQuestion({}))).toBe(false);
  expect(isAsking(readQuestion({ sort: 'best' }))).toBe(false);
  expect(isAsking(readQuestion({ when: 'week' }))).toBe(true);
});

it('writes the address of a page of results', () => {
  const question = readQuestion({ q: 'a & b', when: 'week' });
  expect(questionPath(question, 1)).toBe('/search?q=a+%26+b&when=week');
  expect(questionPath(question, 3)).toBe('/search?q=a+%26+b&when=week&page=3');
  expect(questionPath(readQuestion({}), 1)).toBe('/search');
});

it('looks as far back as all hits that count should lie, then twice as far, then everywhere', () => {
  const at = new Date('2026-11-25T12:00:00Z');
  expect(spansFor(300, 5, null, at)).toEqual([1, 2, null]);
  expect(spansFor(65, 5, null, at)).toEqual([2, 4, null]);
  expect(spansFor(65, 5, 2, at)).toEqual([2]);
  expect(spansFor(15, 5, 13, at)).toEqual([8, 13]);
  expect(spansFor(1, 5, null, at)).toEqual([null]);
  expect(spansFor(0, 0, 13, at)).toEqual([13]);
});
