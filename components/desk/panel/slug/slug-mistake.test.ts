import { expect, test } from 'vitest';
import { StoryContent } from '#lib/newsroom/stories/content.ts';
import { slugMistake } from './slug-mistake.ts';

const Slug = StoryContent.shape.slug;

test.each([
  '',
  'observers-film',
  '2026-count',
  'a',
  'Observers',
  'naïve',
  'a--b',
  '-a',
  'a-',
  'a b',
])('says of “%s” what the server says', (slug) => {
  expect(slugMistake(slug) === null).toBe(Slug.safeParse(slug).success);
});
