import { cache } from 'react';
import { staffDb } from '#db/staff.ts';
import { organisation } from '#db/schema/newsroom/index.ts';

export interface Organisation {
  name: string;
  tagline: string;
  language: string;
  /** IANA name: every clock, schedule and embargo of the newsroom uses it. */
  timeZone: string;
  demo: boolean;
  version: number;
}

const UNNAMED: Organisation = {
  name: 'Newsroom',
  tagline: '',
  language: 'en',
  timeZone: 'UTC',
  demo: false,
  version: 0,
};

/**
 * The organisation's own facts; once per request. Before anyone named the organisation: a newsroom
 * in English on UTC.
 */
export const readOrganisation = cache(async (): Promise<Organisation> => {
  const [row] = await staffDb()
    .select({
      name: organisation.name,
      tagline: organisation.tagline,
      language: organisation.language,
      timeZone: organisation.timeZone,
      demo: organisation.demo,
      version: organisation.version,
    })
    .from(organisation);
  return row ?? UNNAMED;
});
