import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { outbox, serverProcess } from '#db/schema/newsroom/index.ts';
import { log } from '#lib/log/log.ts';
import { addressOf } from '#lib/publication/story-address.ts';
import { answerFeed } from '#lib/publication/feeds/answer-feed.ts';
import { readOrganisation } from '#lib/publication/organisation.ts';
import { readEverything, readList } from '#lib/publication/lists.ts';
import { searchStories } from '#lib/publication/search/search.ts';
import { answerNewsSitemap, answerSitemap } from '#lib/publication/sitemaps/answer-sitemap.ts';
import { readStory } from '#lib/publication/stories/public-story.ts';
import { articleNode } from '#lib/publication/pages/structured.ts';
import { subjectBySlug } from '#lib/publication/subjects/subjects.ts';
import { deliverDue } from '#lib/server/worker/outbox.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { elapse } from '#lib/testing/elapse.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { bodyOf } from '#lib/testing/make-stories.ts';
import { makeSection, makeTopic } from '#lib/testing/make-subjects.ts';
import type { Actor } from '../../actor.ts';
import { replaceContent } from '../../collaboration/projection/replace.ts';
import { loadStory } from '../../stories/story-row.ts';
import { startStory } from '../../stories/actions/start.ts';
import { takeAction, type RequestedAction } from '../../stories/take-action.ts';
import { proveOnPublicPages } from './probe.ts';
import { announce, liveProcesses } from '../processes/processes.ts';
import { readPublishCheck } from '../read-publish-check.ts';
import { lastObservations } from './observations.ts';

useDatabase();
log.level = 'silent';

const siteUrl = 'http://wire.example';
const htmlOf = (cards: readonly { slug: string; headline: string }[]) =>
  cards
    .map(
      ({ slug, headline }) => `<a href="/stories/${slug}">${headline.replaceAll('&', '&amp;')}</a>`,
    )
    .join('\n');
type Told = { status: number; text: string; location?: string };

/** The public site without its looks: the reads, feeds and sitemaps are the real ones. */
async function site(path: string): Promise<Told> {
  const { pathname, searchParams } = new URL(path, siteUrl);
  const [, word = '', slug = '', file = ''] = pathname.split('/');
  const format = ({ 'feed.xml': 'rss', 'atom.xml': 'atom', 'feed.json': 'json' } as const)[
    file || word
  ];
  const kind = ({ sections: 'section', topics: 'topic' } as const)[word];
  if (format)
    return whole(
      await answerFeed(new Request(siteUrl), { format, ...(kind ? { kind, slug } : {}) }),
    );
  if (word === 'sitemap.xml') return whole(await answerSitemap(new Request(siteUrl)));
  if (word === 'news-sitemap.xml') return whole(await answerNewsSitemap(new Request(siteUrl)));
  if (word === 'stories') return story(slug);
  if (word === 'search')
    return { status: 200, text: htmlOf(await found(searchParams.get('q') ?? '')) };
  const subject = kind && (await subjectBySlug(kind, slug));
  const list = kind ? await readList(kind, subject?.id ?? '', 1) : await readEverything(1);
  return { status: 200, text: htmlOf(list?.cards ?? []) };
}

const whole = async (answer: Response): Promise<Told> => ({
  status: answer.status,
  text: await answer.text(),
});

async function found(q: string) {
  const hits = await searchStories(
    { q, country: '', direction: '', when: '', sort: '', page: 1 },
    'en',
  );
  return hits && hits !== 'slow' ? hits.hits.map(({ card }) => card) : [];
}

async function story(slug: string): Promise<Told> {
  const address = await addressOf(slug);
  if (address && address.currentSlug !== slug)
    return { status: 301, text: '', location: `${siteUrl}/stories/${address.currentSlug}` };
  const at = await readStory(slug);
  if (!at) return { status: 404, text: '' };
  if (at.state === 'visible')
    return { status: 200, text: JSON.stringify(articleNode(at.story, await readOrganisation())) };
  return { status: at.address.state === 'held' ? 200 : 410, text: at.address.notice ?? '' };
}

/** One process; while `frozen` it goes on saying what it said before. */
const process = { frozen: false, said: new Map<string, Told>() };
const server = createServer((request, response) => {
  const url = request.url ?? '';
  const known = process.frozen ? process.said.get(url) : undefined;
  void (known ? Promise.resolve(known) : site(url)).then((told) => {
    process.said.set(url, told);
    response
      .writeHead(told.status, told.location ? { location: told.location } : {})
      .end(told.text);
  });
});

let chief: Actor;
let reporter: Actor;
let deskId: string;
let sectionId: string;
let topicId: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  globalThis.process.env.SITE_URL = siteUrl;
  await makeOrganisation({ timeZone: 'UTC' });
  [deskId, sectionId, topicId] = [
    await makeDesk('World'),
    await makeSection('World'),
    await makeTopic('Bridges'),
  ];
  chief = await makeStaff({ roles: ['chief_editor'] });
  reporter = await makeStaff({ roles: [{ role: 'reporter', deskId }] });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  stop = await announce(`127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(async () => {
  await stop();
  server.close();
});
beforeEach(async () => {
  Object.assign(process, { frozen: false });
  await staffDb().delete(outbox);
});

async function act(
  storyId: string,
  action: RequestedAction,
  fields: Record<string, string> = {},
): Promise<void> {
  const done = await takeAction(action === 'submit' ? reporter : chief, {
    action,
    storyId,
    fields,
  });
  if (!done.ok) throw new Error(`${action}: ${done.error.sentence}`);
}

async function write(
  storyId: string,
  headline: string,
  slug: string,
  topics = [topicId],
): Promise<void> {
  const subject = await loadStory(staffDb(), storyId);
  await staffDb().transaction((tx) =>
    replaceContent(
      tx,
      storyId,
      {
        ...subject!.copy.content,
        headline,
        slug,
        slugline: slug.toUpperCase(),
        sectionId,
        topics,
        body: bodyOf(`${headline}, it was said.`),
      },
      reporter,
    ),
  );
  await act(storyId, 'submit');
  const { sha256 } = (await loadStory(staffDb(), storyId))!.copy;
  await act(storyId, 'approve', { sha256 });
}

let made = 0;
async function approved(): Promise<string> {
  const begun = await startStory(reporter, { deskId });
  if (!begun.ok) throw new Error(begun.error.sentence);
  made += 1;
  await write(begun.value.storyId, `Council ${made} keeps the bridge & the road`, `bridge-${made}`);
  return begun.value.storyId;
}

const probe = () =>
  deliverDue({ probe: (message) => proveOnPublicPages(message, { siteUrl, pauses: [0, 5] }) });
const wrongOn = async (storyId: string) =>
  (await lastObservations(storyId))?.observations.filter(({ ok }) => !ok) ?? null;

describe('proof of propagation', () => {
  it('finds every step of a story on the public pages', async () => {
    const storyId = await approved();
    const steps: [RequestedAction, Record<string, string>][] = [
      ['publish', {}],
      ['hold', { reason: 'A doubt' }],
      ['release', { reason: 'It holds' }],
      ['unpublish', { reason: 'Asked for' }],
      ['restore', {}],
      ['kill', { reason: 'Wrong', publicNotice: 'Its figures were wrong.' }],
    ];
    for (const [action, fields] of steps) {
      await act(storyId, action, fields);
      expect([action, await probe(), await wrongOn(storyId)]).toEqual([action, 1, []]);
    }
    expect((await lastObservations(storyId))?.observations.length).toBeGreaterThanOrEqual(13);
  });

  it('sees that an edition has left a list and an address', async () => {
    const storyId = await approved();
    await act(storyId, 'publish');
    await write(storyId, 'Council sells the bridge after all', `sold-${made}`, []);
    await act(storyId, 'publish', { kindOfChange: 'correction', correctionText: 'It is sold.' });
    expect(await probe()).toBe(2);
    const { observations } = (await lastObservations(storyId))!;
    expect(observations.filter(({ ok }) => !ok)).toEqual([]);
    const expected = Object.fromEntries(
      observations.map(({ publicPage, expected: words }) => [publicPage, words]),
    );
    expect(expected).toMatchObject({
      'Topic: Bridges': 'nothing of it',
      'Former address': 'the new address (301)',
      'Section: World': 'the story',
    });
  });

  it('raises an alarm where a process still shows what was withdrawn, and tries until it does not', async () => {
    const storyId = await approved();
    await act(storyId, 'publish');
    await probe();
    process.frozen = true;
    await act(storyId, 'kill', { reason: 'Wrong', publicNotice: 'Its figures were wrong.' });
    await probe();
    expect((await wrongOn(storyId))?.map(({ publicPage }) => publicPage)).toEqual(
      expect.arrayContaining(['Story page', 'Latest', 'RSS', 'Sitemap', 'Search']),
    );
    const [message] = await staffDb()
      .select()
      .from(outbox)
      .where(eq(outbox.target, 'probe'))
      .orderBy(sql`event_n desc`)
      .limit(1);
    expect(message).toMatchObject({
      doneAt: null,
      attempts: 1,
      lastError: expect.stringContaining('Readers do not see'),
    });
    expect(message!.nextAt.getTime() - Date.now()).toBeLessThan(10_000);

    process.frozen = false;
    await staffDb()
      .update(outbox)
      .set({ nextAt: new Date(0) });
    await probe();
    expect(await wrongOn(storyId)).toEqual([]);
    expect(await readPublishCheck(chief, storyId)).toMatchObject({
      ok: true,
      value: {
        ok: true,
        sentence: expect.stringMatching(/^Right on (\d+) of \1 public pages, .* after the kill$/),
      },
    });
  });

  it('looks for a scheduled story before its time and at it', async () => {
    const storyId = await approved();
    await act(storyId, 'schedule', { at: new Date(Date.now() + 3_600_000).toISOString() });
    expect(await probe()).toBe(1);
    expect(
      (await lastObservations(storyId))?.observations.find(
        ({ publicPage }) => publicPage === 'Story page',
      ),
    ).toMatchObject({ ok: true, expected: 'nothing of it (404)' });
    await elapse(2 * 3_600_000);
    await staffDb()
      .update(outbox)
      .set({ nextAt: new Date(0) });
    expect(await probe()).toBe(1);
    expect(
      (await lastObservations(storyId))?.observations.find(
        ({ publicPage }) => publicPage === 'Story page',
      ),
    ).toMatchObject({ ok: true, expected: 'the story' });
  });

  it('says which process gives no answer, and forgets one that is gone', async () => {
    const storyId = await approved();
    await act(storyId, 'publish');
    const leave = await announce('127.0.0.1:1');
    await probe();
    expect(
      new Set(
        (await wrongOn(storyId))?.map(({ process: where, seen }) => `${where} ${seen.slice(0, 9)}`),
      ),
    ).toEqual(new Set(['127.0.0.1:1 no answer']));
    await leave();
    await staffDb()
      .update(outbox)
      .set({ nextAt: new Date(0) });
    await probe();
    expect(await wrongOn(storyId)).toEqual([]);
  });

  it('is not for the eyes of those who may not read the story', async () => {
    const storyId = await approved();
    expect(await readPublishCheck(await makeStaff({ roles: [] }), storyId)).toMatchObject({
      ok: false,
    });
    expect(await readPublishCheck(chief, storyId)).toEqual({ ok: true, value: null });
  });
});

describe('the processes that serve', () => {
  it('are those seen lately', async () => {
    const leave = await announce('10.0.0.9:3000');
    expect(await liveProcesses()).toContain('10.0.0.9:3000');
    await staffDb()
      .update(serverProcess)
      .set({ seenAt: sql`now() - interval '16 seconds'` })
      .where(eq(serverProcess.address, '10.0.0.9:3000'));
    expect(await liveProcesses()).not.toContain('10.0.0.9:3000');
    await leave();
  });
});
