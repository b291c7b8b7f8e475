import { beforeAll, describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeEdition } from '#lib/testing/editions.ts';
import {
  makeAgency,
  makeCountry,
  makeIndicator,
  makeSection,
  makeTopic,
} from '#lib/testing/make-subjects.ts';
import { readCorrections } from './stories/corrections.ts';
import { readFront } from './front/read-front.ts';
import { subjectsInUse } from './subjects/in-use.ts';
import {
  cardsByEdition,
  newestEditionsOfEach,
  PER_PAGE,
  readEverything,
  readList,
} from './lists.ts';
import { readCountryYear, readWeek, talliesByCountry } from './indicators/indicator-use.ts';
import { mergeSubjects } from './write/mirror-subjects.ts';
import { setWithdrawal } from './write/withdraw.ts';

useDatabase();

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
const headlines = (cards: { headline: string }[] | undefined) =>
  cards?.map((card) => card.headline);

describe('a list', () => {
  it('is newest first and ends where it ends', async () => {
    const section = await makeSection();
    for (let at = 0; at < PER_PAGE + 2; at += 1)
      await makeEdition({
        sectionId: section,
        at: hoursAgo(at + 1),
        content: { headline: `n${at}` },
      });
    const first = await readList('section', section, 1);
    expect(first).toMatchObject({ total: PER_PAGE + 2, page: 1, pages: 2 });
    expect(headlines(first?.cards)).toEqual(Array.from({ length: PER_PAGE }, (_, at) => `n${at}`));
    expect(headlines((await readList('section', section, 2))?.cards)).toEqual([
      `n${PER_PAGE}`,
      `n${PER_PAGE + 1}`,
    ]);
    expect(await readList('section', section, 3)).toBeNull();
  });

  it('that is empty has one page', async () => {
    expect(await readList('topic', await makeTopic(), 1)).toMatchObject({
      total: 0,
      pages: 1,
      cards: [],
    });
  });

  it('shows the edition of now: not what was, not what is to come, not what is kept back', async () => {
    const section = await makeSection();
    const at = hoursAgo(5);
    const { storyId, slug } = await makeEdition({
      sectionId: section,
      at,
      content: { headline: 'was' },
    });
    await makeEdition({
      sectionId: section,
      storyId,
      n: 2,
      kind: 'update',
      at,
      visibleFrom: hoursAgo(1),
      content: { slug, headline: 'is' },
    });
    await makeEdition({
      sectionId: section,
      storyId,
      n: 3,
      kind: 'update',
      at,
      visibleFrom: hoursAgo(-1),
      content: { slug, headline: 'will be' },
    });
    await makeEdition({ sectionId: section, at: hoursAgo(-2), content: { headline: 'to come' } });
    const held = await makeEdition({ sectionId: section, at, content: { headline: 'held' } });
    await staffDb().transaction((tx) => setWithdrawal(tx, held.storyId, { heldAt: new Date() }));
    expect(headlines((await readList('section', section, 1))?.cards)).toEqual(['is']);
  });

  it('takes over the stories of a tag that went into it, each once', async () => {
    const [from, into, section] = [await makeTopic(), await makeTopic(), await makeSection()];
    await makeEdition({
      sectionId: section,
      at: hoursAgo(3),
      content: { topics: [from], headline: 'one' },
    });
    await makeEdition({
      sectionId: section,
      at: hoursAgo(2),
      content: { topics: [from, into], headline: 'both' },
    });
    await staffDb().transaction((tx) =>
      mergeSubjects(tx, { kind: 'topic', fromId: from, intoId: into }),
    );
    await makeEdition({
      sectionId: section,
      at: hoursAgo(1),
      content: { topics: [from], headline: 'late' },
    });
    expect(await readList('topic', into, 1)).toMatchObject({
      total: 3,
      cards: [{ headline: 'late' }, { headline: 'both' }, { headline: 'one' }],
    });
  });
});

it('gives the newest few of each of several lists', async () => {
  const [a, b, c, section] = [
    await makeAgency(),
    await makeAgency(),
    await makeAgency(),
    await makeSection(),
  ];
  for (const [hours, agencies] of [
    [3, [a]],
    [2, [a, b]],
    [1, [a]],
  ] as const)
    await makeEdition({
      sectionId: section,
      at: hoursAgo(hours),
      content: { agencies: [...agencies], headline: `${hours}` },
    });
  const newest = await newestEditionsOfEach('agency', [a, b, c], 2);
  const cards = await cardsByEdition([...newest.values()].flat());
  const headlinesOf = (agency: string) =>
    newest.get(agency)?.map((edition) => cards.get(edition)?.headline);
  expect([headlinesOf(a), headlinesOf(b), headlinesOf(c)]).toEqual([['1', '2'], ['2'], undefined]);
});

describe('the record', () => {
  let country: string;
  let indicator: string;
  beforeAll(async () => {
    [country, indicator] = [await makeCountry('Peru', 'PE'), await makeIndicator('Counting')];
    const section = await makeSection();
    const use = (direction: 'democracy' | 'autocracy') => ({
      countries: [country],
      indicators: [{ indicatorId: indicator, countryId: country, direction, reason: '' }],
    });
    await makeEdition({ sectionId: section, at: hoursAgo(2), content: use('democracy') });
    await makeEdition({ sectionId: section, at: hoursAgo(24 * 9), content: use('autocracy') });
    await makeEdition({ sectionId: section, at: hoursAgo(24 * 500), content: use('autocracy') });
  });

  it('of a week leaves out what is older', async () => {
    const tally = { democracy: 1, autocracy: 0, mixed: 0 };
    expect(await readWeek(hoursAgo(24 * 7), 'en')).toMatchObject({
      tally,
      lines: {
        democracy: [{ country: { id: country }, indicator: { id: indicator } }],
        autocracy: [],
        mixed: [],
      },
    });
    expect(await readWeek(hoursAgo(24 * 7), 'es')).toEqual({
      tally,
      lines: { democracy: [], autocracy: [], mixed: [] },
    });
  });

  it('of a week shows the newest four stories of a direction, each once', async () => {
    const [a, b, elsewhere, sectionId] = [
      await makeIndicator(),
      await makeIndicator(),
      await makeCountry(),
      await makeSection(),
    ];
    const twice = [a, b].map((indicatorId) => ({
      indicatorId,
      countryId: elsewhere,
      direction: 'mixed' as const,
      reason: '',
    }));
    for (const hours of [15, 14, 13, 12, 11])
      await makeEdition({
        sectionId,
        at: hoursAgo(hours),
        content: { headline: `${hours} ago`, indicators: twice },
      });
    const { tally, lines } = await readWeek(hoursAgo(24 * 7), 'en');
    expect([tally.mixed, lines.mixed.map(({ card }) => card.headline)]).toEqual([
      10,
      ['11 ago', '12 ago', '13 ago', '14 ago'],
    ]);
  });

  it('of a country covers twelve months', async () => {
    const strip = await readCountryYear(country, new Date(), { timeZone: 'UTC' });
    expect(strip.tally).toEqual({ democracy: 1, autocracy: 1, mixed: 0 });
    expect(strip.rows).toHaveLength(1);
    expect(strip.rows[0]?.directions).toHaveLength(12);
  });

  it('is counted by country', async () => {
    expect((await talliesByCountry(hoursAgo(24 * 30))).get(country)).toEqual({
      democracy: 1,
      autocracy: 1,
      mixed: 0,
    });
  });
});

it('lists the subjects that have stories, with the time of the newest', async () => {
  const [used, section] = [await makeTopic('Used'), await makeSection()];
  await makeTopic('Unused');
  const at = hoursAgo(4);
  await makeEdition({ sectionId: section, at, content: { topics: [used] } });
  const found = await subjectsInUse('topic');
  expect(found.find(({ subject }) => subject.id === used)?.newestAt).toEqual(at);
  expect(found.map(({ subject }) => subject.name)).not.toContain('Unused');
});

it('lists corrections and kills together, newest first', async () => {
  const section = await makeSection();
  const at = hoursAgo(9);
  const { storyId, slug } = await makeEdition({ sectionId: section, at });
  await makeEdition({
    sectionId: section,
    storyId,
    n: 2,
    kind: 'correction',
    correctionText: 'Five did.',
    at,
    visibleFrom: hoursAgo(5),
    content: { slug, headline: 'Corrected' },
  });
  const killed = await makeEdition({ sectionId: section, at });
  await staffDb().transaction((tx) =>
    setWithdrawal(tx, killed.storyId, { killedAt: hoursAgo(3), notice: 'It was forged.' }),
  );
  expect((await readCorrections(1))?.amends).toMatchObject([
    { kind: 'notice', text: 'It was forged.' },
    { kind: 'correction', text: 'Five did.', headline: 'Corrected', slug },
  ]);
  expect(await readCorrections(2)).toBeNull();
});

it('fills a front page and everything', async () => {
  const { front, newestAt } = await readFront();
  expect(front.lead).not.toBeNull();
  expect(front.blocks.length).toBeGreaterThan(0);
  expect(newestAt).toBeInstanceOf(Date);
  expect((await readEverything(1))?.total).toBeGreaterThan(PER_PAGE);
});
