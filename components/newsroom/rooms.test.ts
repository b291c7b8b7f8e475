import { expect, it } from 'vitest';
import { isIn, roomsOf } from './rooms.ts';

it('keeps the rail’s order, whatever the order of what one may enter', () => {
  expect(roomsOf(['settings', 'work', 'tags']).map(({ name }) => name)).toEqual(['My work', 'Tags', 'Settings']);
});

it('gives each room a letter of its own', () => {
  const rooms = roomsOf(['work', 'stories', 'review', 'tags', 'staff', 'activity', 'settings']);
  expect(new Set(rooms.map(({ key }) => key)).size).toBe(rooms.length);
});

it('knows in which room an address lies; my work is only its own page', () => {
  const [work, stories] = roomsOf(['work', 'stories']);
  if (!work || !stories) throw new Error('no rooms');
  expect([isIn(work, '/newsroom'), isIn(work, '/newsroom/stories')]).toEqual([true, false]);
  expect([isIn(stories, '/newsroom/stories'), isIn(stories, '/newsroom/stories/0198'), isIn(stories, '/newsroom/storiesx')]).toEqual([true, true, false]);
});
