import { cache } from 'react';
import { readerDb } from '#db/reader.ts';
import { readableOrganisation } from '#db/schema/publication/index.ts';
import { remembered } from './freshness/remembered.ts';
import { cacheTag, tagOf } from './freshness/cache-tags.ts';

/** The organisation as readers know it. */
export interface Organisation {
  name: string;
  tagline: string;
  /** BCP 47. */
  language: string;
  /** IANA name; every time on the pages is of this zone. */
  timeZone: string;
  /** All of it is invented, and the pages say so. */
  demo: boolean;
  changedAt: Date;
}

/**
 * The organisation's own facts; an organisation that has not been set up yet has a name all the
 * same. Once per request.
 */
export const readOrganisation = cache((): Promise<Organisation> =>
  remembered('house', async () => {
    cacheTag(tagOf.house);
    const rows = await readerDb().select().from(readableOrganisation).limit(1);
    return (
      rows[0] ?? {
        name: 'Galley',
        tagline: '',
        language: 'en',
        timeZone: 'UTC',
        demo: false,
        changedAt: new Date(0),
      }
    );
  }),
);
