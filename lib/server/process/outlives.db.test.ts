import type { EventEmitter } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Server as HttpServer } from 'node:http';
import { Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inArray } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { openPool } from '#db/client/pool.ts';
import { clusterIn, initialise, launch, runProgram, type Cluster } from '#db/embedded/cluster.ts';
import { connectWhenReady, ensureDatabase, urlOf } from '#db/embedded/owner.ts';
import { migrate } from '#db/migrate.ts';
import { closePools } from '#db/pools.ts';
import { story } from '#db/schema/newsroom/index.ts';
import { staffDb } from '#db/staff.ts';
import { troubleOf } from '#db/trouble.ts';
import type { Result } from '#lib/errors.ts';
import { log } from '#lib/log/log.ts';
import type { Actor } from '#lib/newsroom/actor.ts';
import { goesOnWhenIncomplete } from '#lib/newsroom/collaboration/testing/open-desk.ts';
import {
  disconnectAfterEach,
  sit,
  textOf,
} from '#lib/newsroom/collaboration/testing/connections.ts';
import {
  serveDocuments,
  type Serving,
} from '#lib/newsroom/collaboration/testing/serve-documents.ts';
import { copyOf, typeIn } from '#lib/newsroom/collaboration/testing/writer.ts';
import { startStory } from '#lib/newsroom/stories/actions/start.ts';
import { AUTH_SECRET } from '#lib/testing/address.ts';
import { lineTo, type Line } from '#lib/testing/line.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { openSite, type Site } from '#lib/testing/site.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import { startWorker } from '../worker/start-worker.ts';

/** Every emitter that is made in this process from its first line on, and by which lines. */
const made = await vi.hoisted(async () => {
  const emitters = new Map<object, string>();
  const { EventEmitter: Emitter } = await import('node:events');
  const raw = Emitter as unknown as { init: (this: object, options: unknown) => void };
  const { init } = raw;
  raw.init = function note(this: object, options: unknown) {
    init.call(this, options);
    emitters.set(this, new Error('made').stack ?? '');
  };
  return emitters;
});

/** A PostgreSQL that is given to the process and not its own, at the other end of a network. */
let folder: string;
let cluster: Cluster;
let line: Line;
let site: Site;
let documents: Serving;
let stopWorker: () => Promise<void>;
let editor: Actor;
let deskId: string;

/** Errors that nobody listened to: they end a process. */
const uncaught: unknown[] = [];
const note = (error: unknown) => void uncaught.push(error);
const soon = { timeout: 20_000, interval: 50 };

beforeAll(async () => {
  process.on('uncaughtException', note);
  log.level = 'silent';
  folder = await mkdtemp(join(tmpdir(), 'galley-given-'));
  cluster = await clusterIn(folder);
  await initialise(cluster, true);
  // As in earnest: what is acknowledged is on the disk.
  await launch(cluster, false, 'w');
  const first = await connectWhenReady(cluster, () => true);
  if (!first) throw new Error('PostgreSQL did not start');
  await ensureDatabase(first);
  await first.end();
  line = await lineTo(urlOf(cluster, 'galley'));
  Object.assign(process.env, { DATABASE_URL: line.url, AUTH_SECRET, DATA_DIR: folder });
  delete process.env.DIRECT_DATABASE_URL;
  await migrate(line.url, { authSecret: AUTH_SECRET });
  await makeOrganisation();
  deskId = await makeDesk();
  editor = await makeStaff({ roles: ['editor'] });
  stopWorker = startWorker();
  [site, documents] = await Promise.all([openSite(line.url), serveDocuments()]);
}, 120_000);
disconnectAfterEach();
afterEach(() => {
  if (uncaught.length > 0)
    throw new Error('An error that nobody listened to would have ended the process', {
      cause: uncaught,
    });
});
afterAll(async () => {
  await Promise.all([documents.stop(), site.close(), stopWorker()]);
  await closePools();
  await runProgram(cluster, cluster.programs.pg_ctl, [
    'stop',
    '-m',
    'immediate',
    '-D',
    cluster.folder,
  ]);
  await line.close();
  await rm(folder, { recursive: true, force: true });
  process.off('uncaughtException', note);
  log.level = 'info';
});

/** A listener that goes after the first error is none. */
const isListenedTo = (emitter: EventEmitter): boolean =>
  emitter.rawListeners('error').some((listener) => !('listener' in listener));
const nameOf = (emitter: object): string =>
  emitter instanceof HttpServer ? 'HttpServer' : emitter.constructor.name;
/**
 * The browser's side of what is tested, the network between, and the plain server that stands in
 * for the port of documents.
 */
const isOfTests = (lines: string): boolean =>
  /hocuspocus\/provider|undici|testing\/(line|serve)/.test(lines);
const isOpen = (emitter: object): boolean =>
  !('destroyed' in emitter && emitter.destroyed === true);
/** What can emit `error`. A WebSocketServer without a port of its own cannot. */
const canFail = (emitter: object): emitter is EventEmitter =>
  !(emitter instanceof WebSocketServer) &&
  (emitter instanceof Socket ||
    emitter instanceof Server ||
    /^(Bound)?Pool$|Client$|^Connection$|^ChildProcess$|^WebSocket$|^PgBoss$|^Db$/.test(
      emitter.constructor.name,
    ));

it('every emitter of the process that can fail is listened to for as long as it is there', async () => {
  const desk = await sit(documents.url, await makeStory({ by: editor, deskId }), editor);
  await Promise.all([site.get('/'), site.get('/readyz'), startStory(editor, { deskId })]);
  const mine = [...made].filter(
    ([emitter, lines]) => canFail(emitter) && isOpen(emitter) && !isOfTests(lines),
  );
  // Those of which it is known that they are there: else this looked at nothing.
  const names = new Set(mine.map(([emitter]) => nameOf(emitter)));
  for (const name of [
    'SteadyClient',
    'Connection',
    'BoundPool',
    'PgBoss',
    'Db',
    'HttpServer',
    'Socket',
    'WebSocket',
    'ChildProcess',
  ])
    expect(names).toContain(name);
  expect(
    mine
      .filter(([emitter]) => !isListenedTo(emitter as EventEmitter))
      .map(([emitter, lines]) => `${nameOf(emitter)} ${lines}`),
  ).toEqual([]);
  desk.leave();
});

/**
 * Begins stories and reads pages until it is stopped; gives back what each beginning was answered.
 */
async function busy(stop: AbortSignal): Promise<Result<{ storyId: string }>[]> {
  const answers: Result<{ storyId: string }>[] = [];
  const one = async () => {
    while (!stop.aborted) answers.push(await startStory(editor, { deskId }));
  };
  const reader = async () => {
    while (!stop.aborted) await site.get('/feed.xml');
  };
  await Promise.all([one(), one(), one(), reader()]);
  return answers;
}

/** Also of what has gone by itself: PostgreSQL ends all its backends when one of them dies. */
function killNine(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** What breaks, and what mends it. */
const breaks: Record<string, () => Promise<void>> = {
  'every connection is cut': async () => {
    line.cut();
  },
  'every backend is killed with -9': async () => {
    const { rows } = await staffDb().execute<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
    );
    for (const { pid } of rows) killNine(pid);
  },
  'pg_ctl restart -m immediate': async () => {
    const { code, output } = await runProgram(cluster, cluster.programs.pg_ctl, [
      'restart',
      '-w',
      '-m',
      'immediate',
      '-l',
      cluster.log,
      '-D',
      cluster.folder,
    ]);
    if (code !== 0) throw new Error(output);
  },
};

it.each(Object.entries(breaks))(
  '%s while requests run: each is done once or says that it was not, and all goes on',
  async (_, breakIt) => {
    const storyId = await makeStory({ by: editor, deskId });
    const desk = await sit(documents.url, storyId, editor);
    goesOnWhenIncomplete(desk);
    const over = new AbortController();
    const working = busy(over.signal);
    for (let n = 0; n < 2; n += 1) {
      typeIn(desk.doc, `word ${n} `);
      await breakIt();
      await vi.waitFor(
        async () => expect((await startStory(editor, { deskId })).ok).toBe(true),
        soon,
      );
    }
    over.abort();
    const answers = await working;
    const begun = answers.flatMap((answer) => (answer.ok ? [answer.value.storyId] : []));
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('unavailable');
    const kept = await staffDb()
      .select({ id: story.id })
      .from(story)
      .where(inArray(story.id, begun));
    expect(kept).toHaveLength(begun.length);
    // Where it is not, what it was told last says why.
    const told = () => ({
      isSaved: desk.isSaved(),
      authenticated: desk.provider.isAuthenticated,
      synced: desk.provider.synced,
      unsynced: desk.provider.unsyncedChanges,
      status: desk.socket.status,
      closes: desk.closes.slice(-3),
      denied: desk.denied.slice(-3),
    });
    await vi.waitFor(() => expect(JSON.stringify(told())).toContain('"isSaved":true'), soon);
    expect(textOf(desk)).toContain('word 1 ');
    expect(JSON.stringify((await copyOf(storyId)).content.body)).toContain('word 1 ');
    expect((await site.get('/healthz')).status).toBe(200);
    await vi.waitFor(async () => expect((await site.get('/readyz')).status).toBe(200), soon);
  },
  60_000,
);

it('a network that drops without a word costs what was asked its patience, and nothing after it', async () => {
  const { pool } = openPool(line.url, 'silenced', 500);
  await pool.query('SELECT 1');
  line.silence();
  const began = performance.now();
  const failure = await pool
    .query('INSERT INTO newsroom.house SELECT * FROM newsroom.house WHERE false')
    .catch((error: unknown) => error);
  expect(troubleOf(failure)).toBe('away');
  expect(performance.now() - began).toBeLessThan(3_000);
  line.mend();
  await vi.waitFor(
    async () => expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]),
    soon,
  );
  await pool.end();
});
