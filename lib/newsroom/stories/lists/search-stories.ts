import type { Actor } from '../../actor.ts';
import { listStories, StoryFilters } from './list-stories.ts';
import type { Status } from '../facts.ts';

const HITS = 12;

/**
 * Stories for the command palette: words of the headline, slugline or text; at most twelve, last
 * changed first.
 */
export async function searchStories(
  actor: Actor,
  words: string,
): Promise<{ id: string; headline: string; status: Status; desk: string }[]> {
  const filters = StoryFilters.parse({ q: words });
  if (!filters.q) return [];
  const { rows } = await listStories(actor, filters);
  return rows.slice(0, HITS).map(({ id, headline, status, desk }) => ({
    id,
    headline: headline || 'Untitled story',
    status,
    desk,
  }));
}
