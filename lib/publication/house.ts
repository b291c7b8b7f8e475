import { cache } from 'react';
import { readerDb } from '#db/reader.ts';
import { readableHouse } from '#db/schema/publication/index.ts';
import { remembered } from './freshness/remembered.ts';
import { tagged, tagOf } from './freshness/page-tags.ts';

/** The house as readers know it. */
export interface House {
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

/** The house's own facts; a house that has not been set up yet has a name all the same. Once per request. */
export const readHouse = cache((): Promise<House> => remembered('house', async () => {
  tagged(tagOf.house);
  const rows = await readerDb().select().from(readableHouse).limit(1);
  return rows[0] ?? { name: 'Galley', tagline: '', language: 'en', timeZone: 'UTC', demo: false, changedAt: new Date(0) };
}));
