import { expect, it } from 'vitest';
import { isAsking, questionPath, readQuestion } from './question.ts';

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
      q: 7 as never,
      country: '<b>',
      direction: 'up',
      when: 'never',
      sort: 'id; DROP',
      page: 'x',
    }),
  ).toEqual({ q: '', country: '', direction: '', when: '', sort: '', page: null });
  expect(readQuestion({ q: ['a', 'b'] }).q).toBe('a');
  expect(readQuestion({ q: 'x'.repeat(201) }).q).toBe('x'.repeat(200));
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
