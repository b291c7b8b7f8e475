import { z } from 'zod';
import { askedWords } from '#lib/story/text/asked-words.ts';
import { wellFormed } from '#lib/story/text/well-formed.ts';

/**
 * Search and place in the list of bylines, as the address has them; what is wrong counts as not
 * set.
 */
export const ContributorFilters = z.object({
  q: askedWords(100),
  /** Last name of the page before, and its id. */
  after: z.string().max(120).transform(wellFormed).optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
});
export type ContributorFilters = z.output<typeof ContributorFilters>;
