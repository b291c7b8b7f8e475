import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readerDb } from '#db/reader.ts';
import { staffDb } from '#db/staff.ts';
import { readableStory } from '#db/schema/publication/index.ts';
import { log } from '#lib/log/log.ts';
import { mirrorOrganisation } from '#lib/publication/write/mirror-subjects.ts';
import { setWithdrawal, type Withdrawal } from '#lib/publication/write/withdraw.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeEdition } from '#lib/testing/editions.ts';
import { STORY_COMMANDS } from '#lib/newsroom/stories/actions/commands.ts';
import { loadStory } from '#lib/newsroom/stories/story-row.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { openSite, type Site } from '#lib/testing/site.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import { makeSection, makeTopic } from '#lib/testing/make-subjects.ts';

useDatabase();

/** Two processes on one database, as far as their pages are concerned. */
let sites: [Site, Site];
let sectionId: string;
let topics: string[];
/** Of the present run only: the one before left its stories for whatever they are worth. */
let stories: { storyId: string; slug: string; n: number }[] = [];
const common = [
  '/',
  '/feed.xml',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/search?q=council',
  '/topics/north',
  '/topics/south',
];

/** What is on the way goes astray while this is on: notifications that nobody gets. */
let deaf = false;
/** By how much the clock of the day is wrong, in milliseconds. */
let clockOff = 0;

beforeAll(async () => {
  log.level = 'silent';
  const emit = pg.Client.prototype.emit;
  vi.spyOn(pg.Client.prototype, 'emit').mockImplementation(function (
    this: pg.Client,
    name: string | symbol,
    ...rest: unknown[]
  ) {
    return name === 'notification' && deaf ? false : emit.call(this, name, ...rest);
  });
  const present = Date.now;
  vi.spyOn(Date, 'now').mockImplementation(() => present() + clockOff);
  await makeOrganisation();
  sectionId = await makeSection();
  topics = [await makeTopic('North'), await makeTopic('South')];
  sites = [await openTogether(), await openTogether()];
});
afterAll(async () => {
  for (const site of sites) await site.close();
  vi.restoreAllMocks();
  log.level = 'info';
});

/** A process that draws its part of the pages for the others, and has them draw theirs. */
const openTogether = () =>
  openSite(undefined, { processes: async () => (sites ?? []).map(({ address }) => address) });

const ACTS = [
  'publish',
  'publish',
  'correct',
  'hold',
  'release',
  'kill',
  'unpublish',
  'schedule',
  'rename',
  'cut',
  'deafen',
  'clock',
  'die',
  'read',
] as const;
interface Act {
  what: (typeof ACTS)[number];
  which: number;
}

const act: fc.Arbitrary<Act> = fc.record({ what: fc.constantFrom(...ACTS), which: fc.nat(1_000) });

/** A headline by which the edition is known wherever it shows. */
const headline = (): string => `Council ed${randomBytes(5).toString('hex')}`;
const editionsIn = (text: string): string[] => [...new Set(text.match(/ed[0-9a-f]{10}/g))];

async function perform({ what, which }: Act): Promise<unknown> {
  const story = stories[which % Math.max(1, stories.length)];
  const withdraw = (withdrawal: Withdrawal) =>
    story && staffDb().transaction((tx) => setWithdrawal(tx, story.storyId, withdrawal));
  const later = (visibleFrom: Date, kind: 'update' | 'correction') =>
    story &&
    makeEdition({
      sectionId,
      storyId: story.storyId,
      n: ++story.n,
      kind,
      correctionText: `Right is ${which}.`,
      visibleFrom,
      content: { headline: headline(), slug: story.slug, topics: [topics[which % 2] ?? ''] },
    });
  switch (what) {
    case 'publish':
      return stories.push({
        ...(await makeEdition({
          sectionId,
          content: { headline: headline(), topics: [topics[which % 2] ?? ''] },
        })),
        n: 1,
      });
    case 'correct':
      return later(new Date(), 'correction');
    case 'schedule':
      return later(new Date(new Date().getTime() + 300 + which), 'update');
    case 'hold':
      return withdraw({ heldAt: new Date() });
    case 'release':
      return withdraw({ heldAt: null });
    case 'unpublish':
      return withdraw({ unpublishedAt: new Date() });
    case 'kill':
      return withdraw({ killedAt: new Date(), notice: `Killed ${which}` });
    case 'rename':
      return staffDb().transaction((tx) =>
        mirrorOrganisation(tx, { name: `The Wire ${which}`, changedAt: new Date() }),
      );
    case 'cut':
      return staffDb().execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'galley pages'",
      );
    case 'deafen':
      return (deaf = !deaf);
    case 'clock':
      return (clockOff = (which - 500) * 60_000);
    case 'die':
      return bringAnother((which % 2) as 0 | 1);
    default:
      return Promise.all(sites.map((site) => site.text(common[which % common.length] ?? '/')));
  }
}

/** A process is gone with all that it knew, and another stands in its place. */
async function bringAnother(at: 0 | 1): Promise<void> {
  const gone = sites[at];
  sites[at] = await openTogether();
  await gone.close();
}

const surfacesNow = () => [...common, ...stories.map(({ slug }) => `/stories/${slug}`)];

/** Status and bytes of every surface. */
async function surfaces(site: Site): Promise<string[]> {
  return Promise.all(
    surfacesNow().map(async (path) => {
      const answer = await site.get(path);
      return `${path} ${answer.status} ${await answer.text()}`;
    }),
  );
}

interface Shown {
  path: string;
  editions: string[];
  from: number;
  until: number;
}
interface Allowed {
  at: number;
  editions: Set<string>;
}
/**
 * What the watching saw; `look` reads the views once more, so that no act's outcome is passed over.
 */
interface Watching {
  look(): Promise<void>;
  stop(): Promise<{ shown: Shown[]; allowed: Allowed[]; brief: Map<string, number> }>;
}

/** Reads all surfaces and the views again and again, until it is stopped. */
function watch(): Watching {
  const shown: Shown[] = [];
  const allowed: Allowed[] = [];
  const stopping = new AbortController();
  const readViews = async () => {
    const rows = await readerDb().select({ content: readableStory.content }).from(readableStory);
    allowed.push({
      at: performance.now(),
      editions: new Set(rows.flatMap(({ content }) => editionsIn(JSON.stringify(content)))),
    });
  };
  const readSurface = async (which: 0 | 1, path: string) => {
    const from = performance.now();
    // A process that dies gives no answer.
    const text = await sites[which].text(path).catch(() => '');
    shown.push({ path, editions: editionsIn(text), from, until: performance.now() });
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      await readViews();
      await Promise.all(
        surfacesNow().flatMap((path) => [readSurface(0, path), readSurface(1, path)]),
      );
      await wait(15);
    }
    await readViews();
  };
  const running = run();
  return {
    look: readViews,
    async stop() {
      stopping.abort();
      await running;
      return { shown, allowed, brief: await briefEditions() };
    },
  };
}

/**
 * Editions that came by the clock and went by an act before anybody could look: when each began to
 * stand, as performance.now() has it.
 */
async function briefEditions(): Promise<Map<string, number>> {
  const { rows } = await staffDb().execute<{ content: string; began: number }>(sql`
    SELECT e.content::text AS content, 1000 * extract(epoch FROM s.visible_from)::float8 AS began
    FROM publication.showing s
    JOIN publication.edition e ON e.id = s.edition_id WHERE s.visible_until - s.visible_from < '300 ms'`);
  return new Map(
    rows.flatMap(({ content, began }) =>
      editionsIn(content).map((edition) => [edition, began - performance.timeOrigin]),
    ),
  );
}

/** With every notification lost the table is read once a second; the rest is for a slow machine. */
const LONGEST_MS = 2_500;

/** What was shown though the views had not allowed it for longer than the rule gives. */
function overdue({ shown, allowed, brief }: Awaited<ReturnType<Watching['stop']>>): string[] {
  return shown.flatMap(({ path, editions, from, until }) => {
    const near = allowed.filter(
      ({ at }, n) => at >= from - LONGEST_MS && (allowed[n - 1]?.at ?? 0) <= until,
    );
    const wasBrief = (edition: string) => {
      const began = brief.get(edition);
      return began !== undefined && began >= from - LONGEST_MS && began <= until;
    };
    return editions
      .filter((edition) => !near.some((one) => one.editions.has(edition)) && !wasBrief(edition))
      .map((edition) => `${path} ${edition}`);
  });
}

it(
  'whatever happens, nothing is shown that the views do not allow, and after quiet all ' +
    'processes show the same, byte for byte',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 8 }), async (acts) => {
        [deaf, clockOff, stories] = [false, 0, []];
        const watching = watch();
        for (const one of acts) {
          await perform(one);
          await watching.look();
          await Promise.all(
            sites.map((site) => site.text(common[one.which % common.length] ?? '/')),
          );
        }
        await vi
          .waitFor(
            async () => {
              const begun = await openSite();
              const [truth, ...both] = await Promise.all([begun, ...sites].map(surfaces)).finally(
                () => begun.close(),
              );
              for (const one of both) expect(one).toEqual(truth);
            },
            { timeout: 10_000, interval: 100 },
          )
          .finally(async () => {
            expect(overdue(await watching.stop())).toEqual([]);
          });
      }),
      { numRuns: 12, endOnFailure: true },
    );
  },
  240_000,
);

it(
  'who has published, held or released sees it at once in the same process, though every ' +
    'notification is lost',
  async () => {
    [deaf, clockOff] = [true, 0];
    const deskId = await makeDesk();
    const [reporter, editor] = [
      await makeStaff({ roles: ['reporter'] }),
      await makeStaff({ roles: ['editor'] }),
    ];
    for (let n = 0; n < 3; n += 1) {
      const storyId = await makeStory({
        by: reporter,
        deskId,
        content: { sectionId, headline: headline() },
      });
      const {
        sha256,
        content: { slug },
      } = (await loadStory(staffDb(), storyId))?.copy ?? { sha256: '', content: { slug: '' } };
      const seen = async () =>
        Promise.all(sites.map(async (site) => (await site.get(`/stories/${slug}`)).status));
      expect(await seen()).toEqual([404, 404]);
      const done = async (action: Promise<{ ok: boolean }>) => {
        expect(await action).toMatchObject({ ok: true });
        return seen();
      };
      await done(STORY_COMMANDS.submit(reporter, { storyId }));
      await done(STORY_COMMANDS.approve(editor, { storyId, sha256 }));
      expect(await done(STORY_COMMANDS.publish(editor, { storyId }))).toEqual([200, 200]);
      const words = () => sites[0].text(`/stories/${slug}`);
      await done(STORY_COMMANDS.hold(editor, { storyId, reason: 'It has to be checked.' }));
      expect(await words()).toContain('gone');
      await done(STORY_COMMANDS.release(editor, { storyId, reason: 'It is right.' }));
      expect(await words()).not.toContain('gone');
    }
    deaf = false;
  },
);
