import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { log } from '#lib/log/log.ts';
import { mergeSubjects } from '#lib/publication/write/mirror-subjects.ts';
import { makeEdition } from '#lib/testing/editions.ts';
import { makeSection, makeTag } from '#lib/testing/make-subjects.ts';
import { openSite, type Site } from '#lib/testing/site.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeOrganisation } from '#lib/testing/database/test-newsroom.ts';

useDatabase();

let site: Site;
let sectionId: string;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

beforeAll(async () => {
  log.level = 'silent';
  await makeOrganisation();
  sectionId = await makeSection();
});
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.close());
afterAll(() => {
  log.level = 'info';
});

async function asked(path: string): Promise<[number, string | null]> {
  const answer = await fetch(site.url + path, { redirect: 'manual' });
  await answer.arrayBuffer();
  return [answer.status, answer.headers.get('location')];
}

async function renamed(): Promise<{ old: string; slug: string }> {
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
  return { old, slug };
}

describe('an address that has moved keeps what it was asked with', () => {
  it('of a story, whoever asked first', async () => {
    const { old, slug } = await renamed();
    for (const query of ['?utm_source=x&a=b', '', '?c=1&c=2', '?utm_source=x&a=b'])
      expect(await asked(`/stories/${old}${query}`)).toEqual([301, `/stories/${slug}${query}`]);
  });

  it('of a story with a slash at its end, in one hop', async () => {
    const { old, slug } = await renamed();
    expect(await asked(`/stories/${old}/?utm_source=x`)).toEqual([
      301,
      `/stories/${slug}?utm_source=x`,
    ]);
  });

  it('of a list and its feeds, with the page and with what no page reads', async () => {
    const [old, slug] = ['old-counts', 'new-counts'];
    const [fromId, into] = [
      await makeTag({ kind: 'topic', name: 'Old counts', slug: old }),
      await makeTag({ kind: 'topic', name: 'New counts', slug }),
    ];
    await staffDb().transaction((tx) => mergeSubjects(tx, { kind: 'topic', fromId, intoId: into }));
    const query = '?page=2&utm_source=x';
    expect(await asked(`/topics/${old}${query}`)).toEqual([301, `/topics/${slug}${query}`]);
    expect(await asked(`/topics/${old}/?a=b`)).toEqual([301, `/topics/${slug}?a=b`]);
    expect(await asked(`/topics/${old}/feed.xml?a=b`)).toEqual([
      301,
      `/topics/${slug}/feed.xml?a=b`,
    ]);
  });
});
