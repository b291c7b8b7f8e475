import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { staffDb } from '#db/client.ts';
import { log } from '#lib/log.ts';
import { mirrorHouse } from '#lib/publication/write/subjects.ts';
import { setWithdrawal, type Withdrawal } from '#lib/publication/write/withdraw.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { makeEdition } from '#lib/testing/editions.ts';
import { makeHouse } from '#lib/testing/newsroom.ts';
import { openSite, type Site } from '#lib/testing/site.ts';
import { makeSection, makeTopic } from '#lib/testing/subjects.ts';

useDatabase();

/** Two processes on one database, as far as their pages are concerned. */
let sites: [Site, Site];
let sectionId: string;
let topics: string[];
const stories: { storyId: string; slug: string; n: number }[] = [];
const common = ['/', '/feed.xml', '/sitemap.xml', '/news-sitemap.xml', '/search?q=council', '/topics/north', '/topics/south'];

beforeAll(async () => {
  log.level = 'silent';
  await makeHouse();
  sectionId = await makeSection();
  topics = [await makeTopic('North'), await makeTopic('South')];
  sites = [await openSite(), await openSite()];
});
afterAll(async () => {
  for (const site of sites) await site.close();
  log.level = 'info';
});

type Act = { what: 'publish' | 'correct' | 'hold' | 'release' | 'kill' | 'unpublish' | 'schedule' | 'rename' | 'cut' | 'read'; which: number };

const act: fc.Arbitrary<Act> = fc.record({
  what: fc.constantFrom('publish', 'publish', 'correct', 'hold', 'release', 'kill', 'unpublish', 'schedule', 'rename', 'cut', 'read', 'read'), which: fc.nat(1_000),
});

async function perform({ what, which }: Act): Promise<unknown> {
  const story = stories[which % Math.max(1, stories.length)];
  const withdraw = (withdrawal: Withdrawal) => story && staffDb().transaction((tx) => setWithdrawal(tx, story.storyId, withdrawal));
  const later = (visibleFrom: Date, kind: 'update' | 'correction') => story && makeEdition({
    sectionId, storyId: story.storyId, n: ++story.n, kind, correctionText: `Right is ${which}.`, visibleFrom,
    content: { headline: `Council, edition ${story.n}`, slug: story.slug, topics: [topics[which % 2] ?? ''] },
  });
  switch (what) {
    case 'publish': return stories.push({ ...(await makeEdition({ sectionId, content: { headline: `Council ${which}`, topics: [topics[which % 2] ?? ''] } })), n: 1 });
    case 'correct': return later(new Date(), 'correction');
    case 'schedule': return later(new Date(Date.now() + 300 + which), 'update');
    case 'hold': return withdraw({ heldAt: new Date() });
    case 'release': return withdraw({ heldAt: null });
    case 'unpublish': return withdraw({ unpublishedAt: new Date() });
    case 'kill': return withdraw({ killedAt: new Date(), notice: `Killed ${which}` });
    case 'rename': return staffDb().transaction((tx) => mirrorHouse(tx, { name: `The Wire ${which}`, changedAt: new Date() }));
    case 'cut': return staffDb().execute('select pg_terminate_backend(pid) from pg_stat_activity where application_name = \'galley pages\'');
    default: return Promise.all(sites.map((site) => site.text(common[which % common.length] ?? '/')));
  }
}

/** Status and bytes of every surface. */
async function surfaces(site: Site): Promise<string[]> {
  const paths = [...common, ...stories.map(({ slug }) => `/stories/${slug}`)];
  return Promise.all(paths.map(async (path) => {
    const answer = await site.get(path);
    return `${path} ${answer.status} ${await answer.text()}`;
  }));
}

it('whatever was done, after quiet both show what a process shows that has just begun, byte for byte', async () => {
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 8 }), async (acts) => {
    for (const one of acts) {
      await perform(one);
      await Promise.all(sites.map((site) => site.text(common[one.which % common.length] ?? '/')));
    }
    await vi.waitFor(async () => {
      const begun = await openSite();
      const [truth, ...shown] = await Promise.all([begun, ...sites].map(surfaces)).finally(() => begun.close());
      for (const one of shown) expect(one).toEqual(truth);
    }, { timeout: 8_000, interval: 100 });
  }), { numRuns: 8, endOnFailure: true });
}, 180_000);
