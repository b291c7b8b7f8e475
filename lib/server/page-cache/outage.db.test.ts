import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { NextAuthOptions } from 'next-auth';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closePools } from '#db/pools.ts';
import { staffDb } from '#db/staff.ts';
import { startEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { log } from '#lib/log/log.ts';
import type { Actor } from '#lib/newsroom/actor.ts';
import { answerAuth } from '#lib/newsroom/session/sign-in/answer-auth.ts';
import { sessionCookieName } from '#lib/newsroom/session/request/cookie.ts';
import { enter } from '#lib/newsroom/session/sign-in/enter.ts';
import { startStory } from '#lib/newsroom/stories/actions/start.ts';
import { setWithdrawal } from '#lib/publication/write/withdraw.ts';
import { AUTH_SECRET } from '#lib/testing/address.ts';
import { makeEdition } from '#lib/testing/editions.ts';
import { makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { openSite, type Site } from '#lib/testing/site.ts';
import { makeSection } from '#lib/testing/make-subjects.ts';

/** A PostgreSQL of this file's own, to be stopped and started. */
let folder: string;
let server: Awaited<ReturnType<typeof startEmbedded>>;
let site: Site;
let sectionId: string;
let actor: Actor;
const AWAY_MS = 8_000;
const soon = { timeout: 15_000, interval: 20 };
const start = async () => {
  server = await startEmbedded(folder, { throwAway: true });
};

beforeAll(async () => {
  log.level = 'silent';
  folder = await mkdtemp(join(tmpdir(), 'galley-outage-'));
  await start();
  Object.assign(process.env, { DATABASE_URL: server.url, AUTH_SECRET });
  await migrate(server.url, { authSecret: AUTH_SECRET });
  await makeOrganisation();
  sectionId = await makeSection();
  actor = await makeStaff({ roles: ['editor'] });
  site = await openSite(server.url);
}, 120_000);
afterAll(async () => {
  await site.close();
  await closePools();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
  log.level = 'info';
});

/** As next-auth answers a cookie that it could not read: it takes it away. */
async function afterDecoding(options: NextAuthOptions): Promise<Response> {
  await Promise.resolve(options.jwt?.decode?.({ token: 'A'.repeat(43), secret: '' })).catch(
    () => undefined,
  );
  return new Response('{}', { headers: { 'set-cookie': `${sessionCookieName()}=; Max-Age=0` } });
}

async function published(headline: string): Promise<{ storyId: string; path: string }> {
  const { storyId, slug } = await makeEdition({ sectionId, content: { headline } });
  const path = `/stories/${slug}`;
  await vi.waitFor(
    async () => expect((await site.get(path)).headers.get('cache-status')).toBe('galley; hit'),
    soon,
  );
  return { storyId, path };
}
const isMarked = (answer: Response) =>
  answer.headers.get('warning')?.startsWith('110 ') &&
  answer.headers.get('cache-status')?.startsWith('galley; hit; ttl=-1');
const kill = (storyId: string) =>
  staffDb().transaction((tx) =>
    setWithdrawal(tx, storyId, { killedAt: new Date(), notice: 'Taken back.' }),
  );

/** A kill of which no process is told, as if its notification had been lost. */
async function killQuietly(storyId: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`BEGIN; UPDATE publication.story SET killed_at = now(), notice = 'Taken back.'
  WHERE id = '${storyId}';
    INSERT INTO publication.tag_version (tag, withdraws) VALUES ('story:${storyId}', true); COMMIT`);
  await client.end();
}

describe('a notification that is lost', () => {
  it('leaves no page old for longer than about a second', async () => {
    const { storyId, path } = await published('Told by nobody');
    await killQuietly(storyId);
    const since = Date.now();
    await vi.waitFor(async () => expect(await site.text(path)).toContain('Taken back.'), soon);
    expect(Date.now() - since).toBeLessThan(3_000);
  });

  it('with its connection is noticed, and what was missed is read', async () => {
    const { storyId, path } = await published('Cut off');
    await staffDb().execute(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'galley pages'",
    );
    await killQuietly(storyId);
    await vi.waitFor(async () => expect(await site.text(path)).toContain('Taken back.'), soon);
    await vi.waitFor(
      async () => expect((await site.get(path)).headers.get('cache-status')).toBe('galley; hit'),
      soon,
    );
  });
});

describe('while PostgreSQL is away', () => {
  it(
    'for a minute, known pages are served as they were, and marked; what was withdrawn is not, ' +
      'and what is killed at once upon its return goes',
    async () => {
      const [known, killed, unnoticed, next] = [
        await published('Known'),
        await published('Killed before'),
        await published('Killed at the last moment'),
        await published('Killed first of all'),
      ];
      await kill(killed.storyId);
      await vi.waitFor(
        async () => expect(await site.text(killed.path)).toContain('Taken back.'),
        soon,
      );
      await killQuietly(unnoticed.storyId);
      await server.stop();

      await vi.waitFor(async () => expect(isMarked(await site.get(known.path))).toBe(true), soon);
      for (const until = performance.now() + AWAY_MS; performance.now() < until; await wait(250)) {
        const old = await site.get(known.path);
        expect(isMarked(old)).toBe(true);
        expect(await old.text()).toContain('Known');
        expect(await site.text(killed.path)).not.toContain('Killed before');
        expect((await site.get('/stories/never-asked-for')).status).toBe(503);
        const staff = await site.get('/newsroom', {
          accept: 'text/html',
          cookie: 'galley-session=x',
        });
        expect([
          staff.status,
          staff.headers.get('retry-after'),
          staff.headers.get('set-cookie'),
        ]).toEqual([503, '5', null]);
        expect(await staff.text()).toContain('You are not signed out');
        expect(await (await site.get('/newsroom/search.json')).json()).toMatchObject({
          error: { code: 'unavailable' },
        });
        expect((await site.get(`/media/${'0'.repeat(64)}/640.webp`)).status).toBe(503);
        expect(
          await enter({ email: 'someone@example.org', password: 'x', address: '192.0.2.1' }),
        ).toMatchObject({ ok: false, error: { code: 'unavailable' } });
        const session = await answerAuth(
          new Request('http://localhost:3000/api/auth/session'),
          afterDecoding,
        );
        expect([session.status, session.headers.get('set-cookie')]).toEqual([503, null]);
        expect(await startStory(actor, {})).toMatchObject({
          ok: false,
          error: {
            code: 'unavailable',
            sentence: expect.stringMatching(/^The database does not answer/),
          },
        });
        const meanwhile = await site.get(unnoticed.path);
        expect(meanwhile.status === 503 || isMarked(meanwhile)).toBe(true);
      }

      await start();
      await killQuietly(next.storyId);
      for (const { path } of [unnoticed, next]) {
        for (;;) {
          const answer = await site.get(path);
          const marked = answer.status === 503 || isMarked(answer);
          // Between its start and the kill, the database may have been asked.
          if (!marked && (await answer.text()).includes('Taken back.')) break;
          if (!marked) expect(path).toBe(next.path);
        }
      }
      await vi.waitFor(
        async () => expect((await site.get(known.path)).headers.get('warning')).toBeNull(),
        soon,
      );
      expect(await site.text(killed.path)).toContain('Taken back.');
    },
    240_000,
  );
});
