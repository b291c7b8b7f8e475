import { beforeAll, expect, it } from 'vitest';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeOrganisation } from '#lib/testing/database/test-newsroom.ts';
import { makeSection } from '#lib/testing/make-subjects.ts';
import { readCorrections, type Amend } from './corrections.ts';
import { PER_PAGE } from '../lists.ts';
import { sampleContent, showEdition, withdraw } from '../samples/published.ts';

useDatabase();

const MINUTE = 60_000;
const began = Date.now();
const ago = (minutes: number) => new Date(began - minutes * MINUTE);
let sectionId: string;

beforeAll(async () => {
  await makeOrganisation();
  sectionId = await makeSection();
});

type Kind = 'correction' | 'clarification' | 'update' | 'minor';

/** A story of a day ago that was changed so many minutes ago; gives back its id. */
async function amended(
  minutes: number,
  kind: Kind,
  text: string | null,
  slug = `amended-${minutes}`,
): Promise<string> {
  const content = sampleContent(sectionId, { slug, headline: `As it reads ${minutes}` });
  const storyId = await showEdition(content, { visibleFrom: ago(1_440) });
  const changed = {
    storyId,
    n: 2,
    kind,
    correctionText: text,
    visibleFrom: ago(minutes),
    firstPublishedAt: ago(1_440),
    updatedAt: ago(minutes),
    createdAt: ago(minutes),
  };
  return showEdition(content, changed);
}

async function killed(minutes: number, slug = `killed-${minutes}`): Promise<void> {
  const storyId = await showEdition(sampleContent(sectionId, { slug }), {
    visibleFrom: ago(1_440),
  });
  await withdraw(storyId, { killedAt: ago(minutes), notice: `Withdrawn ${minutes}.` });
}

/** All pages in order. */
async function everything(): Promise<Amend[]> {
  const pages: Amend[] = [];
  for (let page = 1; ; page += 1) {
    const read = await readCorrections(page);
    if (!read) return pages;
    expect(read.page).toBe(page);
    expect(read.amends.length).toBeLessThanOrEqual(PER_PAGE);
    pages.push(...read.amends);
  }
}

const texts = (amends: readonly Amend[]) => amends.map(({ text }) => text);

it('is one empty page while nothing was wrong', async () => {
  expect(await readCorrections(1)).toEqual({ amends: [], page: 1, pages: 1 });
  expect(await readCorrections(2)).toBeNull();
});

it('has corrections, clarifications and kills on pages of twenty, newest first, each once', async () => {
  const expected: string[] = [];
  for (let minutes = 1; minutes <= 2 * PER_PAGE + 1; minutes += 1) {
    if (minutes % 4 === 0) await killed(minutes);
    else await amended(minutes, minutes % 2 ? 'correction' : 'clarification', `Wrong ${minutes}.`);
    expected.push(minutes % 4 === 0 ? `Withdrawn ${minutes}.` : `Wrong ${minutes}.`);
  }
  expect(texts(await everything())).toEqual(expected);
  expect([
    (await readCorrections(1))?.pages,
    (await readCorrections(3))?.amends.length,
    await readCorrections(4),
  ]).toEqual([3, 1, null]);
  expect((await readCorrections(1))?.amends.slice(0, 4)).toMatchObject([
    {
      kind: 'correction',
      slug: 'amended-1',
      headline: 'As it reads 1',
      language: 'en',
      at: ago(1),
    },
    { kind: 'clarification', slug: 'amended-2' },
    { kind: 'correction', slug: 'amended-3' },
    { kind: 'notice', at: ago(4) },
  ]);
  // The address of what was killed says what it was about.
  expect(JSON.stringify(await everything())).not.toContain('killed-');
});

it('splits what happened at the same moment between two pages without a loss', async () => {
  const before = await everything();
  for (let i = 0; i < PER_PAGE + 5; i += 1) {
    if (i % 4 === 0) await killed(0, `killed-together-${i}`);
    else await amended(0, 'correction', 'Together.', `together-${i}`);
  }
  const all = await everything();
  expect(all).toHaveLength(before.length + PER_PAGE + 5);
  const slugs = all.flatMap((amend) => (amend.kind === 'notice' ? [] : [amend.slug]));
  expect(new Set(slugs).size).toBe(slugs.length);
});

it('tells of no update and no minor fix, nor of a story that is held or not out', async () => {
  const before = texts(await everything());
  await amended(100, 'update', null);
  await amended(101, 'minor', null);
  await withdraw(await amended(102, 'correction', 'Of a held story.'), { heldAt: new Date() });
  await withdraw(await amended(103, 'correction', 'Of an unpublished story.'), {
    unpublishedAt: new Date(),
  });
  const storyId = await showEdition(sampleContent(sectionId), { visibleFrom: ago(1_440) });
  await showEdition(sampleContent(sectionId), {
    storyId,
    n: 2,
    kind: 'correction',
    correctionText: 'Still to come.',
    visibleFrom: new Date(began + 60 * MINUTE),
    firstPublishedAt: ago(1_440),
    createdAt: ago(1),
  });
  expect(texts(await everything())).toEqual(before);
});
