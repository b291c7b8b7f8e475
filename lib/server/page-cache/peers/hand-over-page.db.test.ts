import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { log } from '#lib/log/log.ts';
import { setWithdrawal } from '#lib/publication/write/withdraw.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeEdition } from '#lib/testing/editions.ts';
import { makeOrganisation } from '#lib/testing/database/test-newsroom.ts';
import { openSite, type Site } from '#lib/testing/site.ts';
import { makeSection } from '#lib/testing/make-subjects.ts';
import { ownerOf } from './owner.ts';
import { ASKED, HAND_OVER_PATH, SEALED, type PeersOptions } from './peers.ts';

useDatabase();

let sectionId: string;
/** Addresses of the processes that serve, and those that are open. */
let serving: string[] = [];
const open: Site[] = [];
const soon = { timeout: 5_000, interval: 10 };

beforeAll(async () => {
  log.level = 'silent';
  await makeOrganisation();
  sectionId = await makeSection();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((site) => site.close()));
  serving = [];
});
afterAll(() => {
  log.level = 'info';
});

async function bringIn(wish: Partial<PeersOptions> = {}): Promise<Site> {
  // On a machine that is busy with other tests nothing is quick.
  const site = await openSite(undefined, {
    processes: async () => serving,
    patience: { reader: 20_000, minor: 20_000 },
    ...wish,
  });
  open.push(site);
  serving.push(site.address);
  return site;
}

/** A story whose page is the first's to draw, of which both know. */
async function storyOf(owner: Site): Promise<{ storyId: string; path: string; slug: string }> {
  for (;;) {
    const { storyId, slug } = await makeEdition({ sectionId });
    if (ownerOf(`/stories/${slug}`, serving) === owner.address)
      return { storyId, slug, path: `/stories/${slug}` };
  }
}

const changed = (storyId: string, slug: string, n: number, headline: string) =>
  makeEdition({ sectionId, storyId, n, kind: 'update', content: { slug, headline } });
const drawnOf = (path: string) =>
  open.map(({ drawn }) => drawn.filter((url) => url === path).length);

it('a page is drawn by one process and the same in both, byte for byte, and so is each edition of it', async () => {
  const [first, second] = [await bringIn(), await bringIn()];
  const { storyId, slug, path } = await storyOf(first);
  await Promise.all(open.map((site) => site.text('/')));
  for (const n of [2, 3, 4]) {
    await changed(storyId, slug, n, `Edition ${n}`);
    await vi.waitFor(async () => expect(await second.text(path)).toContain(`Edition ${n}`), soon);
    const [one, other] = await Promise.all([first.get(path), second.get(path)]);
    expect(await one.text()).toBe(await other.text());
    expect(other.headers.get('etag')).toBe(one.headers.get('etag'));
    expect(other.headers.get('last-modified')).toBe(one.headers.get('last-modified'));
  }
  expect(second.drawn.filter((url) => url === path)).toEqual([]);
  expect((await second.get(path)).headers.get('cache-status')).toBe('galley; hit');
});

it('where the one that draws has died, another draws', async () => {
  const [first, second] = [await bringIn(), await bringIn()];
  const { path } = await storyOf(first);
  await second.text('/');
  await first.close();
  expect((await second.get(path)).status).toBe(200);
  expect(second.drawn).toContain(path);
});

it('one that does not come to its end is waited for a moment', async () => {
  const [first, second] = [
    await bringIn(),
    await bringIn({ patience: { reader: 200, minor: 200 } }),
  ];
  const { path } = await storyOf(first);
  await second.text('/');
  const stuck = Promise.withResolvers<void>();
  first.hold.before = stuck.promise;
  expect(await second.text(path)).toContain('bridge');
  expect(second.drawn).toContain(path);
  stuck.resolve();
});

it.each([
  ['release', { release: 'o'.repeat(64) }],
  ['newsroom', { secret: 'a secret of quite another newsroom' }],
])('a page of another %s is never shown', async (_, wish) => {
  const [first, second] = [await bringIn(wish), await bringIn()];
  const { path } = await storyOf(first);
  await second.text('/');
  await first.text(path);
  expect(await second.text(path)).toContain('bridge');
  expect(drawnOf(path)).toEqual([1, 1]);
});

it('another program that has taken over the port of a process is not believed', async () => {
  const forged = createServer((_, response) => response.end(Buffer.alloc(500, 'forged'))).listen(
    0,
    '127.0.0.1',
  );
  await once(forged, 'listening');
  const second = await bringIn();
  const address = `127.0.0.1:${(forged.address() as AddressInfo).port}`;
  serving.push(address);
  const { path } = await storyOf({ address } as Site);
  await second.text('/');
  expect(await second.text(path)).toContain('bridge');
  expect(second.drawn).toContain(path);
  forged.close();
});

it('a story that is withdrawn while its page is on the way is not shown after that', async () => {
  const [first, second] = [await bringIn(), await bringIn()];
  const { storyId, path } = await storyOf(first);
  await second.text('/');
  const drawing = Promise.withResolvers<void>();
  first.hold.after = drawing.promise;
  const asked = second.text(path);
  await vi.waitFor(() => expect(first.drawn).toContain(path), soon);
  const known = second.pages.changesKnown;
  await staffDb().transaction((tx) => setWithdrawal(tx, storyId, { unpublishedAt: new Date() }));
  await vi.waitFor(() => expect(second.pages.changesKnown).toBeGreaterThan(known), soon);
  drawing.resolve();
  await asked;
  expect(await asked).toContain('gone');
  for (const site of open) expect(await site.text(path)).toContain('gone');
});

it('one that has heard of nothing reads what it missed before it hands over what it has', async () => {
  // The first process that listens from here on gets no notification.
  const emit = pg.Client.prototype.emit;
  const heard = new Set<pg.Client>();
  const spy = vi.spyOn(pg.Client.prototype, 'emit').mockImplementation(function (
    this: pg.Client,
    name: string | symbol,
    ...rest: unknown[]
  ) {
    if (name === 'notification') heard.add(this);
    return name === 'notification' && [...heard][0] === this
      ? false
      : emit.call(this, name, ...rest);
  });
  const first = await bringIn();
  await makeEdition({ sectionId });
  await vi.waitFor(() => expect(heard.size).toBe(1), soon);
  const second = await bringIn();
  const { storyId, slug, path } = await storyOf(first);
  await Promise.all(open.map((site) => site.text(path)));
  for (let n = 2; n < 6; n += 1) {
    const known = second.pages.changesKnown;
    await changed(storyId, slug, n, `Edition ${n}`);
    await vi.waitFor(() => expect(second.pages.changesKnown).toBeGreaterThan(known), {
      ...soon,
      interval: 1,
    });
    expect(await second.text(path)).toContain(`Edition ${n}`);
  }
  expect(drawnOf(path)[0]).toBeGreaterThan(1);
  spy.mockRestore();
});

it('to anybody else there is nothing at its address', async () => {
  const first = await bringIn();
  for (const headers of [
    {},
    { [ASKED]: 'e30', [SEALED]: 'AAAA' },
    {
      [ASKED]: Buffer.from('{"key":"/"}').toString('base64url'),
      [SEALED]: Buffer.alloc(32).toString('base64url'),
    },
  ]) {
    for (const path of [HAND_OVER_PATH, `${HAND_OVER_PATH}?x`, '/%5fgalley/page'])
      expect((await first.get(path, headers as Record<string, string>)).status).toBe(404);
  }
  // Nor is that kept, in the way of those who do ask.
  const second = await bringIn();
  const { path } = await storyOf(first);
  await second.text('/');
  await second.text(path);
  expect(second.drawn).not.toContain(path);
});
