import { z } from 'zod';
import { wellFormed } from '#lib/story/text/well-formed.ts';

/**
 * Search and place in the list of bylines, as the address has them; what is wrong counts as not
 * set.
 */
export const ContributorFilters = z.object({
  q: z.string().max(500).transform(wellFormed).pipe(z.string().trim().max(100)).catch(''),
  /** Last name of the page before, and its id. */
  after: z.string().max(120).optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
});
export type ContributorFilters = z.output<typeof ContributorFilters>;
