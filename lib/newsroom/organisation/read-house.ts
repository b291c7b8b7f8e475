import { cache } from 'react';
import { staffDb } from '#db/staff.ts';
import { house } from '#db/schema/newsroom/index.ts';

export interface House {
  name: string;
  tagline: string;
  language: string;
  /** IANA name: every clock, schedule and embargo of the newsroom uses it. */
  timeZone: string;
  demo: boolean;
  version: number;
}

const UNNAMED: House = { name: 'Newsroom', tagline: '', language: 'en', timeZone: 'UTC', demo: false, version: 0 };

/** The house's own facts; once per request. Before anyone named the house: a newsroom in English on UTC. */
export const readHouse = cache(async (): Promise<House> => {
  const [row] = await staffDb().select({
    name: house.name, tagline: house.tagline, language: house.language, timeZone: house.timeZone, demo: house.demo, version: house.version,
  }).from(house);
  return row ?? UNNAMED;
});
