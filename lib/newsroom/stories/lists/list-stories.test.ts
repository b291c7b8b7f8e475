import { expect, it } from 'vitest';
import { StoryFilters } from './list-stories.ts';

const id = '0193b3a0-0000-7000-8000-000000000001';

it('takes a cursor that it could have given', () => {
  expect(StoryFilters.parse({ after: `1764000000000_${id}` }).after).toBe(`1764000000000_${id}`);
});

it.each([
  ['a time that no clock shows', `8640000000000001_${id}`],
  ['no id', `1764000000000_${'-'.repeat(36)}`],
  ['more than a cursor', `1764000000000_${id}_1`],
])('leaves out a cursor with %s', (_, after) => {
  expect(StoryFilters.parse({ after }).after).toBeUndefined();
});

it('drops what PostgreSQL cannot hold from the words', () => {
  expect(StoryFilters.parse({ q: ' bri\0dge ' }).q).toBe('bridge');
  expect(StoryFilters.parse({ q: ['bridge', 'dam'] }).q).toBe('bridge');
});
