import { expect, test } from 'vitest';
import { readNotification } from './notify.ts';

const story = '0193b3a0-0000-7000-8000-000000000001';

test('a notice names story, row and server', () => {
  expect(readNotification(`${story} 12 here`)).toEqual({ storyId: story, n: 12, server: 'here' });
  expect(readNotification(`${story} 12 `)).toEqual({ storyId: story, n: 12, server: '' });
});

test.each([undefined, '', 'x 1 y', `${story} many y`, story])('%j is none of ours', (payload) =>
  expect(readNotification(payload)).toBeNull(),
);
