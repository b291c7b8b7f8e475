import { z } from 'zod';
import { askedWords } from '#lib/story/text/asked-words.ts';

/** The filters of the tags page, as its address has them; what is wrong counts as not set. */
export const TagFilters = z.object({
  kind: z.enum(['topic', 'country', 'indicator']).catch('topic'),
  q: askedWords(100),
  unused: z.literal('1').optional().catch(undefined),
  /** The chosen tag, shown beside the tree. */
  tag: z.uuid().optional().catch(undefined),
});
export type TagFilters = z.output<typeof TagFilters>;
