import { expect, test } from 'vitest';
import { HEADLINE_AIM } from '#lib/story/fields/headline.ts';
import { headlineLength, headlineState } from './headline-length.ts';

test('counts what a reader sees', () => {
  expect(headlineLength('Bolivia lets observers film every ballot count')).toBe(46);
  expect(headlineLength(' é 👩‍⚖️ ')).toBe(3);
});

test('warns before the end and says when it is passed', () => {
  expect(headlineState(HEADLINE_AIM - 20)).toBe('good');
  expect(headlineState(HEADLINE_AIM)).toBe('near');
  expect(headlineState(HEADLINE_AIM + 1)).toBe('over');
});
