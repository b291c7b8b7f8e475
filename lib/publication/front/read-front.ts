import { now as present } from '#lib/time/clock.ts';
import { readCandidates, readPlainCandidates, type Chosen } from './candidates.ts';
import type { StoryCard } from '../stories/cards.ts';
import { chooseFront, pictureFirst, shapeOf, type Front } from './choose-front.ts';
import { readOrganisation } from '../organisation.ts';
import { cardsByEdition, newestEditions, newestEditionsOfEach } from '../lists.ts';
import { readWeek, type Week } from '../indicators/indicator-use.ts';
import { subjectsOf } from '../subjects/subjects.ts';
import { maxAge, MINUTE } from '../freshness/cache-tags.ts';

const WEEK = 7 * 86_400_000;

/**
 * The front page as it stands now, and what the last seven days put on record. `newestAt`: when the
 * newest of its stories came out; null while there is none.
 */
export async function readFront(): Promise<{ front: Front; week: Week; newestAt: Date | null }> {
  maxAge(MINUTE);
  const now = present();
  const [organisation, newest, sections, agencies] = await Promise.all([
    readOrganisation(),
    newestEditions(150),
    subjectsOf('section'),
    subjectsOf('agency'),
  ]);
  const [bySection, byAgency, week] = await Promise.all([
    newestEditionsOfEach(
      'section',
      sections.map(({ id }) => id),
      16,
    ),
    newestEditionsOfEach(
      'agency',
      agencies.map(({ id }) => id),
      8,
    ),
    readWeek(new Date(now.getTime() - WEEK), organisation.language),
  ]);
  // Those of sections that are drawn as what they are, are weighed too: the long read is one with a
  // picture.
  const weighed = [
    ...newest,
    ...sections.flatMap((section) =>
      shapeOf(section) === null ? [] : (bySection.get(section.id) ?? []),
    ),
  ];
  const [plain, candidates] = await Promise.all([
    readPlainCandidates([...bySection.values(), ...byAgency.values()].flat()),
    readCandidates(weighed),
  ]);
  const standing = (editionIds: readonly string[] = []) =>
    editionIds.flatMap((id) => candidates.get(id) ?? plain.get(id) ?? []);
  const freshest = agencies
    .map((agency) => ({ agency, stories: standing(byAgency.get(agency.id)) }))
    .sort(
      (a, b) =>
        (b.stories[0]?.firstPublishedAt.getTime() ?? 0) -
        (a.stories[0]?.firstPublishedAt.getTime() ?? 0),
    );
  const chosen = chooseFront(
    {
      language: organisation.language,
      newest: standing(newest),
      sections: sections.map((section) => ({
        section,
        stories: standing(bySection.get(section.id)),
      })),
      agencies: freshest,
    },
    now,
  );
  return { front: await withCards(chosen), week, newestAt: latestOf(standing(newest)) };
}

/** The chosen stories as they are shown. */
async function withCards({
  lead,
  leadMore,
  seconds,
  recent,
  blocks,
  agencies,
  otherLanguages,
}: Front<Chosen>): Promise<Front> {
  const all = [
    ...(lead ? [lead] : []),
    ...leadMore,
    ...seconds,
    ...recent,
    ...otherLanguages,
    ...[...blocks, ...agencies].flatMap(({ stories }) => stories),
  ];
  const cards = await cardsByEdition(all.map(({ editionId }) => editionId));
  const shown = (stories: readonly Chosen[]): StoryCard[] =>
    stories.flatMap(({ editionId }) => cards.get(editionId) ?? []);
  return {
    lead: lead ? (shown([lead])[0] ?? null) : null,
    leadMore: shown(leadMore),
    seconds: shown(seconds),
    recent: shown(recent),
    otherLanguages: shown(otherLanguages),
    blocks: blocks.map((block) => ({
      ...block,
      stories: block.shape === 'voices' ? shown(block.stories) : pictureFirst(shown(block.stories)),
    })),
    agencies: agencies.map(({ agency, stories }) => ({ agency, stories: shown(stories) })),
  };
}

function latestOf(stories: readonly { updatedAt: Date }[]): Date | null {
  return stories.reduce<Date | null>(
    (latest, { updatedAt }) => (latest && latest >= updatedAt ? latest : updatedAt),
    null,
  );
}
