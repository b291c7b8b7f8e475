import { expect, test } from 'vitest';
import { Slug } from '#lib/newsroom/stories/content.ts';
import { slugMistake } from './slug-mistake.ts';

test.each(['', 'observers-film', '2026-count', 'a', 'Observers', 'naïve', 'a--b', '-a', 'a-', 'a b'])('says of “%s” what the server says', (slug) => {
  expect(slugMistake(slug) === null).toBe(Slug.safeParse(slug).success);
});
