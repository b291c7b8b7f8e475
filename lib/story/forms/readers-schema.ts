import { z } from 'zod';
import type { Dateline } from '#lib/story/dateline.ts';
import { DIRECTIONS, type IndicatorUse, type LeadPhoto } from './form.ts';

/** What readers get of a field, by the form in which they get it. */
export interface ReadersValues {
  text: string;
  dateline: Dateline;
  number: number;
  id: string;
  ids: string[];
  uses: (Pick<IndicatorUse, 'indicatorId' | 'reason'> & {
    countryId: string;
    direction: NonNullable<IndicatorUse['direction']>;
  })[];
  photo: LeadPhoto | null;
}
export type ReadersForm = keyof ReadersValues;

/**
 * No limits: an edition is immutable, and one that was written under other limits is still read.
 */
export const READERS_SCHEMAS: { [F in ReadersForm]: z.ZodType<ReadersValues[F]> } = {
  text: z.string(),
  dateline: z.object({ cities: z.array(z.string()), agencies: z.array(z.string()) }),
  number: z.number().int(),
  id: z.uuid(),
  ids: z.array(z.uuid()),
  uses: z.array(
    z.object({
      indicatorId: z.uuid(),
      countryId: z.uuid(),
      direction: z.enum(DIRECTIONS),
      reason: z.string(),
    }),
  ),
  photo: z
    .object({ mediaId: z.uuid(), alt: z.string(), caption: z.string(), credit: z.string() })
    .nullable(),
};
