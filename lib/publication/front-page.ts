import { now as present } from '#lib/clock.ts';
import { chooseFront, type Front } from './front.ts';
import { readHouse } from './house.ts';
import { newestOfEach, readNewest } from './lists.ts';
import { readRecord, type Entry } from './record.ts';
import { subjectsOf } from './subjects.ts';
import { holdsFor, MINUTE } from './tags.ts';

const WEEK = 7 * 86_400_000;

/** The front page as it stands now, and what the last seven days put on record. */
export async function readFront(): Promise<{ front: Front; week: Entry[]; newestAt: Date | null }> {
  holdsFor(MINUTE);
  const now = present();
  const [house, newest, sections, agencies] = await Promise.all([readHouse(), readNewest(150), subjectsOf('section'), subjectsOf('agency')]);
  const [bySection, byAgency, week] = await Promise.all([
    newestOfEach('section', sections.map(({ id }) => id), 16),
    newestOfEach('agency', agencies.map(({ id }) => id), 8),
    readRecord(new Date(now.getTime() - WEEK)),
  ]);
  const freshest = agencies.map((agency) => ({ agency, stories: byAgency.get(agency.id) ?? [] }))
    .sort((a, b) => (b.stories[0]?.firstPublishedAt.getTime() ?? 0) - (a.stories[0]?.firstPublishedAt.getTime() ?? 0));
  const front = chooseFront({
    language: house.language,
    newest,
    sections: sections.map((section) => ({ section, stories: bySection.get(section.id) ?? [] })),
    agencies: freshest,
  }, now);
  return { front, week, newestAt: latestOf(newest) };
}

function latestOf(cards: readonly { updatedAt: Date }[]): Date | null {
  return cards.reduce<Date | null>((latest, { updatedAt }) => (latest && latest >= updatedAt ? latest : updatedAt), null);
}
