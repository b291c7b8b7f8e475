import { expect, it } from 'vitest';
import { screensOf } from '#lib/newsroom/screens.ts';
import { isIn } from './is-in.ts';

it('knows to which screen an address belongs; my work is only its own page', () => {
  const [work, stories] = screensOf(['work', 'stories']);
  if (!work || !stories) throw new Error('no screens');
  expect([isIn(work, '/newsroom'), isIn(work, '/newsroom/stories')]).toEqual([true, false]);
  expect([
    isIn(stories, '/newsroom/stories'),
    isIn(stories, '/newsroom/stories/0198'),
    isIn(stories, '/newsroom/storiesx'),
  ]).toEqual([true, true, false]);
});
