import { describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { editionPicture, makeEdition } from '#lib/testing/editions.ts';
import { fresh } from '#lib/testing/database/test-newsroom.ts';
import {
  makeAgency,
  makeContributor,
  makeCountry,
  makeIndicator,
  makeSection,
  makeTopic,
} from '#lib/testing/make-subjects.ts';
import { addressOf, movedTo } from '../story-address.ts';
import { correctionsOf, readStory, relatedTo, type PublicStory } from './public-story.ts';
import { mergeSubjects } from '../write/mirror-subjects.ts';
import { setWithdrawal, type Withdrawal } from '../write/withdraw.ts';

useDatabase();

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
const withdraw = (id: string, why: Withdrawal) =>
  staffDb().transaction((tx) => setWithdrawal(tx, id, why));

async function shown(slug: string): Promise<PublicStory> {
  const found = await readStory(slug);
  if (found?.state !== 'visible') throw new Error(`${slug} is not to be read`);
  return found.story;
}

it('reads a story with every name that stands in it', async () => {
  const [sectionId, topic, country, agency, indicator] = await Promise.all([
    makeSection('Courts'),
    makeTopic('Recounts'),
    makeCountry('Peru', 'PE'),
    makeAgency('SUR'),
    makeIndicator('Honest counting'),
  ]);
  const author = await makeContributor('Marisol Quintanar', agency);
  const picture = editionPicture();
  const { slug } = await makeEdition({
    sectionId,
    content: {
      authors: [author],
      agencies: [agency],
      topics: [topic],
      countries: [country],
      indicators: [
        {
          indicatorId: indicator,
          countryId: country,
          direction: 'democracy',
          reason: 'In public.',
        },
      ],
      leadPhoto: {
        mediaId: picture.mediaId,
        alt: 'A hall.',
        caption: 'The hall.',
        credit: 'Inés Ferro/SUR',
      },
      pictures: { [picture.mediaId]: picture },
    },
  });
  const story = await shown(slug);
  expect(story).toMatchObject({
    slug,
    section: { name: 'Courts' },
    authors: [{ name: 'Marisol Quintanar' }],
    agencies: [{ code: 'SUR' }],
    topics: [{ name: 'Recounts' }],
    countries: [{ code: 'PE' }],
    record: [
      {
        indicator: { name: 'Honest counting' },
        country: { name: 'Peru' },
        direction: 'democracy',
        reason: 'In public.',
      },
    ],
    lead: { alt: 'A hall.', credit: 'Inés Ferro/SUR', picture: { width: 1_440 } },
  });
});

it('tells of corrections and updates with their times, and of no minor fix', async () => {
  const sectionId = await makeSection();
  const at = hoursAgo(5);
  const { storyId, slug } = await makeEdition({ sectionId, at });
  const later = (n: number, hours: number) => ({
    sectionId,
    storyId,
    n,
    at,
    visibleFrom: hoursAgo(hours),
    content: { slug },
  });
  await makeEdition({ ...later(2, 4), kind: 'correction', correctionText: 'Five did.' });
  await makeEdition({ ...later(3, 3), kind: 'minor' });
  await makeEdition({ ...later(4, 2), kind: 'update' });
  const story = await shown(slug);
  expect(story.changes.map((change) => change.kind)).toEqual(['first', 'correction', 'update']);
  expect(correctionsOf(story)).toMatchObject([{ n: 2, text: 'Five did.' }]);
  expect(story.firstPublishedAt).toEqual(at);
});

describe('an address', () => {
  it('that a story has left leads to the one that it has', async () => {
    const sectionId = await makeSection();
    const at = hoursAgo(3);
    const { storyId, slug: old } = await makeEdition({ sectionId, at });
    const { slug } = await makeEdition({
      sectionId,
      storyId,
      n: 2,
      kind: 'update',
      at,
      visibleFrom: hoursAgo(1),
    });
    expect(await addressOf(old)).toMatchObject({ state: 'visible', currentSlug: slug });
    expect(await movedTo(`/stories/${old}`)).toBe(`/stories/${slug}`);
    expect(await movedTo(`/stories/${slug}`)).toBeNull();
    expect((await shown(old)).slug).toBe(slug);
  });

  it('of a story to come is not known', async () => {
    const { slug } = await makeEdition({ sectionId: await makeSection(), at: hoursAgo(-1) });
    expect(await addressOf(slug)).toBeNull();
    expect(await readStory(slug)).toBeNull();
  });

  it.each(['%', '../x', 'A', '', 'x'.repeat(200)])('like %j is not looked up', async (slug) => {
    expect(await readStory(slug)).toBeNull();
  });

  it('says what keeps readers from a story, and nothing of the story', async () => {
    const states = {
      held: { heldAt: new Date() },
      unpublished: { unpublishedAt: new Date() },
      killed: { killedAt: new Date(), notice: 'It was forged.' },
    };
    for (const [state, why] of Object.entries(states)) {
      const { storyId, slug } = await makeEdition({
        sectionId: await makeSection(),
        at: hoursAgo(2),
        content: { headline: 'Nobody reads this' },
      });
      await withdraw(storyId, why);
      const found = await readStory(slug);
      expect(found).toMatchObject({
        state: 'gone',
        address: { state, notice: state === 'killed' ? 'It was forged.' : null },
      });
      expect(JSON.stringify(found)).not.toContain('Nobody reads this');
    }
  });

  it('of a tag that went into another leads to that one', async () => {
    const [from, into] = [await makeTopic('Re-counts'), await makeTopic('Counting again')];
    await staffDb().transaction((tx) =>
      mergeSubjects(tx, { kind: 'topic', fromId: from, intoId: into }),
    );
    expect(await movedTo('/topics/re-counts')).toBe('/topics/counting-again');
    expect(await movedTo('/topics/re-counts/feed.xml')).toBe('/topics/counting-again/feed.xml');
    expect(await movedTo('/topics/re-counts/€\r\n')).toBe('/topics/counting-again/%E2%82%AC%0D%0A');
    expect(await movedTo('/topics/nothing')).toBeNull();
  });
});

it('names a merged tag by the one that it went into, once', async () => {
  const [from, into, sectionId] = [await makeTopic(), await makeTopic(), await makeSection()];
  const { slug } = await makeEdition({ sectionId, content: { topics: [from, into] } });
  await staffDb().transaction((tx) =>
    mergeSubjects(tx, { kind: 'topic', fromId: from, intoId: into }),
  );
  expect((await shown(slug)).topics.map(({ id }) => id)).toEqual([into]);
});

it('finds more of the same topic, in the language of the story', async () => {
  const [topic, sectionId] = [await makeTopic(), await makeSection()];
  const about = (headline: string, language = 'en') =>
    makeEdition({ sectionId, content: { topics: [topic], headline, language, slug: fresh('s') } });
  const { slug } = await about('This one');
  await about('Another');
  await about('A third');
  await about('Otra', 'es');
  const related = await relatedTo(await shown(slug), 4);
  expect(related.about?.id).toBe(topic);
  expect(related.cards.map((card) => card.headline)).toEqual(['A third', 'Another']);
});
