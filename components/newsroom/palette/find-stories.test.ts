import { expect, it } from 'vitest';
import { findStories } from './find-stories.ts';

const stories = [
  { id: 'a', headline: 'Bolivia reviews every ballot', status: 'in_review', desk: 'World' },
];

it('tells no story from no answer', async () => {
  expect(await findStories('bolivia', async () => Response.json({ stories }))).toEqual(stories);
  expect(await findStories('bolivia', async () => Response.json({ stories: [] }))).toEqual([]);
  await expect(
    findStories('bolivia', async () => Response.json({ error: {} }, { status: 503 })),
  ).rejects.toThrow('could not be asked');
  await expect(
    findStories('bolivia', () => Promise.reject(new TypeError('Failed to fetch'))),
  ).rejects.toThrow('Failed to fetch');
});
