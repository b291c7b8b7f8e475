import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { makeEdition } from '#lib/testing/editions.ts';
import { bodyOf } from '#lib/testing/make-stories.ts';
import { makeSection } from '#lib/testing/make-subjects.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { indexSearch } from './index-search.ts';

useDatabase();

const EDITIONS = 320;
const root = join(import.meta.dirname, '../../..');

const foldedNow = async () =>
  (
    await staffDb().execute<{ folded: string }>(
      sql`SELECT f.folded::text FROM publication.findable f ORDER BY edition_id`,
    )
  ).rows.map(({ folded }) => folded);

async function left(): Promise<number> {
  const { rows } = await staffDb().execute<{ n: number }>(
    sql`SELECT count(*)::int AS n FROM publication.showing WHERE fold_version IS NULL`,
  );
  return rows[0]?.n ?? 0;
}

/** The last edition stays with somebody who writes it: nobody gets to its end before `release`. */
async function keepLast(): Promise<{ release: () => Promise<void> }> {
  const { promise: isLocked, resolve: locked } = Promise.withResolvers<void>();
  const { promise: isDone, resolve: done } = Promise.withResolvers<void>();
  const writing = staffDb().transaction(async (tx) => {
    await tx.execute(
      sql`SELECT FROM publication.showing ORDER BY edition_id DESC LIMIT 1 FOR UPDATE`,
    );
    locked();
    await isDone;
  });
  await isLocked;
  return {
    release: () => {
      done();
      return writing;
    },
  };
}

it('a command that is killed in the middle loses nothing, and the next goes on where it was', async () => {
  const sectionId = await makeSection();
  for (let n = 0; n < EDITIONS; n += 1)
    await makeEdition({
      sectionId,
      content: { language: n % 2 ? 'de' : 'ru' },
      body: bodyOf(`Wahl ${n} выборы`),
    });
  const written = await foldedNow();
  await staffDb().execute(sql`UPDATE publication.showing SET folded = NULL, fold_version = NULL`);
  const last = await keepLast();
  const dataDir = await mkdtemp(join(tmpdir(), 'galley-index-'));
  const env = { ...process.env, DATA_DIR: dataDir };
  const child = spawn(process.execPath, ['lib/cli/galley.ts', 'search:index'], { cwd: root, env });
  await vi.waitUntil(async () => (await left()) < EDITIONS, { timeout: 60_000, interval: 2 });
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  await last.release();
  await rm(dataDir, { recursive: true, force: true });
  const rest = await left();
  const { editions } = await indexSearch(new AbortController().signal);
  expect([child.signalCode, editions, await left()]).toEqual(['SIGKILL', rest, 0]);
  expect(rest).toBeGreaterThan(0);
  expect(await foldedNow()).toEqual(written);
});
