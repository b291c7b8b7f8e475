import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Transaction } from '#db/queryable.ts';
import { staffDb } from '#db/staff.ts';
import { log } from '#lib/log/log.ts';
import { setWithdrawal } from '#lib/publication/write/withdraw.ts';
import {
  mergeSubjects,
  mirrorOrganisation,
  mirrorSubject,
} from '#lib/publication/write/mirror-subjects.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeEdition } from '#lib/testing/editions.ts';
import { makeOrganisation } from '#lib/testing/database/test-newsroom.ts';
import { openSite, type Site } from '#lib/testing/site.ts';
import { makeSection, makeTopic } from '#lib/testing/make-subjects.ts';

useDatabase();

let site: Site;
let sectionId: string;
const write = (work: (tx: Transaction) => Promise<unknown>) => staffDb().transaction(work);
const soon = { timeout: 5_000, interval: 10 };

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

const publish = (headline: string, rest: Partial<Parameters<typeof makeEdition>[0]> = {}) =>
  makeEdition({ sectionId, ...rest, content: { headline, ...rest.content } });

/** A site that opens when the story is out already, and so hears nothing more of it. */
async function openWith(headline: string): Promise<string> {
  const { slug } = await publish(headline);
  await site.close();
  site = await openSite();
  return `/stories/${slug}`;
}

describe('a finished page', () => {
  it('is drawn once, for whoever asks, in whatever encoding', async () => {
    const path = await openWith('Once');
    const first = await site.text(path);
    for (const accepted of ['br', 'gzip', 'identity'])
      expect(await (await site.get(path, { 'accept-encoding': accepted })).text()).toBe(first);
    expect(site.drawn.filter((url) => url === path)).toHaveLength(1);
    const head = await site.get(path, {}, 'HEAD');
    expect(head.headers.get('cache-status')).toBe('galley; hit');
    expect(await head.text()).toBe('');
  });

  it('answers 304 to whoever has it, by tag in a list, weakly, or by date', async () => {
    const { slug } = await publish('Known');
    const { headers } = await site.get(`/stories/${slug}`);
    const [etag, date] = [headers.get('etag') ?? '', headers.get('last-modified') ?? ''];
    const conditions: Record<string, string>[] = [
      { 'if-none-match': etag },
      { 'if-none-match': `"x", W/${etag}` },
      { 'if-modified-since': date },
    ];
    for (const known of conditions) {
      const answer = await site.get(`/stories/${slug}`, known);
      expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([
        304,
        etag,
        '',
      ]);
    }
    expect(
      (
        await site.get(`/stories/${slug}`, {
          'if-none-match': '"other"',
          'if-modified-since': date,
        })
      ).status,
    ).toBe(200);
  });

  it('is drawn once for a herd of 500', async () => {
    const path = await openWith('Herd');
    const answers = await Promise.all(Array.from({ length: 500 }, () => site.text(path)));
    expect(new Set(answers).size).toBe(1);
    expect(site.drawn.filter((url) => url === path)).toHaveLength(1);
  });

  it('has one entry, whatever 2,000 unknown queries ask', async () => {
    const path = await openWith('Flood');
    await site.text(path);
    await site.text('/');
    const { size } = site.pages;
    for (let at = 0; at < 2_000; at += 1) {
      const answer = await site.get(
        `${at % 2 ? '/' : path}?${['utm', 'page', '_rsc', 'q'][at % 4]}=${at}&x${at}`,
      );
      expect(answer.status).toBe(200);
      await answer.arrayBuffer();
    }
    expect(site.pages.size).toEqual(size);
    expect(site.drawn).toHaveLength(2);
  }, 60_000);

  it('that is missing takes no room from the others', async () => {
    for (let at = 0; at < 300; at += 1) expect((await site.get(`/nothing/${at}`)).status).toBe(404);
    expect(site.pages.size.pages).toBe(0);
    expect(site.pages.size.bytes).toBeLessThan(4 * 2 ** 20 + 1);
  }, 60_000);

  it('that failed is not kept', async () => {
    const { slug } = await publish('Failing');
    site.hold.before = Promise.reject(new Error('a page failed'));
    site.hold.before.catch(() => undefined);
    expect((await site.get(`/stories/${slug}`)).status).toBe(503);
    site.hold.before = undefined;
    expect(await site.text(`/stories/${slug}`)).toContain('Failing');
  });
});

describe('what changes a page', () => {
  it.each<[string, (made: { storyId: string; slug: string }) => Promise<unknown>, string]>([
    [
      'a correction',
      ({ storyId, slug }) =>
        publish('Old words, put right', {
          storyId,
          n: 2,
          kind: 'correction',
          correctionText: 'It was Tuesday.',
          content: { slug },
        }),
      'It was Tuesday.',
    ],
    [
      'a hold',
      ({ storyId }) => write((tx) => setWithdrawal(tx, storyId, { heldAt: new Date() })),
      'gone',
    ],
    [
      'a kill',
      ({ storyId }) =>
        write((tx) => setWithdrawal(tx, storyId, { killedAt: new Date(), notice: 'Not ours.' })),
      'Not ours.',
    ],
    [
      'another name of the house',
      () => write((tx) => mirrorOrganisation(tx, { name: 'The Renamed Wire' })),
      'The Renamed Wire',
    ],
  ])('%s shows at once', async (_, change, shown) => {
    const made = await publish('Old words');
    expect(await site.text(`/stories/${made.slug}`)).toContain('Old words');
    await change(made);
    await vi.waitFor(
      async () => expect(await site.text(`/stories/${made.slug}`)).toContain(shown),
      soon,
    );
  });

  it('a publication shows in its lists, the front, feed and sitemap, and leaves other lists alone', async () => {
    const [topicId, otherId] = [await makeTopic('Bridges'), await makeTopic('Ferries')];
    await publish('A ferry', { content: { topics: [otherId] } });
    const paths = [
      '/topics/bridges',
      '/',
      '/feed.xml',
      '/sitemap.xml',
      '/news-sitemap.xml',
      '/search?q=viaduct',
    ];
    for (const path of [...paths, '/topics/ferries']) await site.text(path);
    const { slug } = await publish('A viaduct', { content: { topics: [topicId] } });
    for (const path of paths)
      await vi.waitFor(
        async () => expect(await site.text(path)).toMatch(new RegExp(`A viaduct|${slug}`)),
        soon,
      );
    expect((await site.get('/topics/ferries')).headers.get('cache-status')).toBe('galley; hit');
  });

  it('a merge of tags empties one list into the other, and moves its address', async () => {
    const [fromId, intoId] = [await makeTopic('Polls'), await makeTopic('Elections')];
    await publish('Counted', { content: { topics: [fromId] } });
    expect(await site.text('/topics/elections')).not.toContain('Counted');
    expect((await site.get('/topics/polls')).status).toBe(200);
    await write((tx) => mergeSubjects(tx, { kind: 'topic', fromId, intoId }));
    await vi.waitFor(
      async () => expect(await site.text('/topics/elections')).toContain('Counted'),
      soon,
    );
    expect((await site.get('/topics/polls')).headers.get('location')).toBe('/topics/elections');
  });

  it('a new slug of a topic moves its page, and takes back what was missing there', async () => {
    const id = await makeTopic('Rivers');
    expect((await site.get('/topics/streams')).status).toBe(404);
    expect((await site.get('/topics/rivers')).status).toBe(200);
    await write((tx) => mirrorSubject(tx, { id, kind: 'topic', name: 'Streams', slug: 'streams' }));
    await vi.waitFor(
      async () => expect((await site.get('/topics/streams')).status).toBe(200),
      soon,
    );
    expect((await site.get('/topics/rivers')).headers.get('location')).toBe('/topics/streams');
  });

  it('an edition that was scheduled shows when its time comes, though nothing happens then', async () => {
    const made = await publish('Before');
    await site.text(`/stories/${made.slug}`);
    await publish('After', {
      storyId: made.storyId,
      n: 2,
      kind: 'update',
      visibleFrom: new Date(Date.now() + 1_500),
      content: { slug: made.slug },
    });
    await vi.waitFor(
      async () =>
        expect((await site.get(`/stories/${made.slug}`)).headers.get('cache-status')).toContain(
          'galley',
        ),
      soon,
    );
    expect(await site.text(`/stories/${made.slug}`)).toContain('Before');
    await vi.waitFor(
      async () => expect(await site.text(`/stories/${made.slug}`)).toContain('After'),
      soon,
    );
  });

  it('overtakes a page that is being made: it is made again', async () => {
    const made = await publish('Slow page');
    const { promise, resolve } = Promise.withResolvers<void>();
    site.hold.after = promise;
    const asked = site.text(`/stories/${made.slug}`);
    await vi.waitFor(() => expect(site.drawn).toHaveLength(1), soon);
    await vi.waitUntil(() => site.pages.changesKnown > 0, soon);
    const known = site.pages.changesKnown;
    await write((tx) =>
      setWithdrawal(tx, made.storyId, { killedAt: new Date(), notice: 'Overtaken.' }),
    );
    await vi.waitUntil(() => site.pages.changesKnown > known, soon);
    resolve();
    expect(await asked).toContain('Overtaken.');
  });
});
