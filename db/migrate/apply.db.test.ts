import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded, type Embedded } from '../embedded.ts';
import { applyMigrations } from './apply.ts';

const migrations = join(import.meta.dirname, '../migrations');
let embedded: Embedded;
let folder: string;
let made = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-apply-'));
  embedded = await startEmbedded(join(folder, 'data'), { throwAway: true });
});
afterAll(async () => {
  await embedded.stop();
  await rm(folder, { recursive: true, force: true });
});

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** An empty database and a connection to it. */
async function emptyDatabase(): Promise<{ url: string; client: pg.Client }> {
  const name = `apply_${(made += 1)}`;
  const owner = await connect(embedded.url);
  await owner.query(`CREATE DATABASE ${name}`);
  await owner.end();
  const url = Object.assign(new URL(embedded.url), { pathname: `/${name}` }).href;
  return { url, client: await connect(url) };
}

/** A folder of migrations as drizzle-kit writes it. */
async function folderOf(...files: string[]): Promise<string> {
  const made = await mkdtemp(join(folder, 'migrations-'));
  await mkdir(join(made, 'meta'));
  for (const [at, sql] of files.entries()) await writeFile(join(made, `${at}.sql`), sql);
  const entries = files.map((_, idx) => ({
    idx,
    version: '7',
    when: idx + 1,
    tag: `${idx}`,
    breakpoints: true,
  }));
  await writeFile(
    join(made, 'meta/_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
  );
  return made;
}

/** The project's own migrations up to the one before `tag`. */
async function before(tag: string): Promise<string> {
  const made = await mkdtemp(join(folder, 'migrations-'));
  await cp(migrations, made, { recursive: true });
  const journal = JSON.parse(await readFile(join(made, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string }[];
  };
  const entries = journal.entries.slice(
    0,
    journal.entries.findIndex((entry) => entry.tag.endsWith(tag)),
  );
  await writeFile(join(made, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
  return made;
}

const TABLE = 'CREATE TABLE public.line (n serial)';
const BREAK = '--> statement-breakpoint';

describe('a migration', () => {
  it('happens wholly or not at all', async () => {
    const { client } = await emptyDatabase();
    const broken = await folderOf(TABLE, `CREATE TABLE public.other (n int)${BREAK}SELECT 1 / 0`);
    await expect(applyMigrations(client, broken)).rejects.toThrow('division by zero');
    const { rows } = await client.query(
      "SELECT to_regclass('public.line') AS first, to_regclass('public.other') AS second",
    );
    expect(rows).toEqual([{ first: 'line', second: null }]);
    await client.end();
  });

  // How long another connection had to wait is decided by a machine that stalls, too.
  it('that waits for a table lets those behind it pass', { retry: 2 }, async () => {
    const { url, client } = await emptyDatabase();
    await applyMigrations(client, await folderOf(TABLE));
    const [holder, writer] = [await connect(url), await connect(url)];
    await holder.query('BEGIN; INSERT INTO public.line DEFAULT VALUES');
    let done = false;
    const migrating = applyMigrations(
      client,
      await folderOf(TABLE, 'ALTER TABLE public.line ADD text text'),
    ).then(() => {
      done = true;
    });
    let longest = 0;
    for (const began = performance.now(); performance.now() - began < 2_500;) {
      const start = performance.now();
      await writer.query('INSERT INTO public.line DEFAULT VALUES');
      longest = Math.max(longest, performance.now() - start);
    }
    expect([done, longest > 100, longest < 1_000]).toEqual([false, true, true]);
    await holder.query('COMMIT');
    await migrating;
    expect((await client.query('SELECT text FROM public.line LIMIT 1')).rows).toEqual([
      { text: null },
    ]);
    await Promise.all([client.end(), holder.end(), writer.end()]);
  });

  it(
    'of statements by themselves may build an index beside the writing, and is begun again when ' +
      'it was cut short',
    async () => {
      const { client } = await emptyDatabase();
      const own = (last: string) =>
        folderOf(
          TABLE,
          `-- Each statement by itself.\nCREATE INDEX CONCURRENTLY IF NOT EXISTS line_n ON ` +
            `public.line (n)${BREAK}${last}`,
        );
      await expect(applyMigrations(client, await own('SELECT 1 / 0'))).rejects.toThrow(
        'division by zero',
      );
      await applyMigrations(client, await own('SELECT 1'));
      expect(
        (await client.query('SELECT count(*)::int AS n FROM drizzle.__drizzle_migrations')).rows,
      ).toEqual([{ n: 2 }]);
      await client.end();
    },
  );

  it(
    'of statements by themselves builds anew an index that was left half-built, and keeps one ' +
      'that is whole',
    async () => {
      const { client } = await emptyDatabase();
      await applyMigrations(client, await folderOf(TABLE));
      await client.query('INSERT INTO public.line VALUES (1), (1)');
      const own = await folderOf(
        TABLE,
        '-- Each statement by itself.\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "line_n" ON "public"."line" ("n")',
      );
      await expect(applyMigrations(client, own)).rejects.toMatchObject({ code: '23505' });
      await client.query('TRUNCATE public.line');
      await applyMigrations(client, own);
      const built = await indexOf(client, 'public.line_n');
      expect(built).toMatchObject({ indisvalid: true });
      await client.query('DELETE FROM drizzle.__drizzle_migrations WHERE created_at = 2');
      await applyMigrations(client, own);
      expect(await indexOf(client, 'public.line_n')).toEqual(built);
      await client.end();
    },
  );
});

const indexOf = async (client: pg.Client, name: string) =>
  (
    await client.query<{ indexrelid: number; indisvalid: boolean }>(
      'SELECT indexrelid, indisvalid FROM pg_index WHERE indexrelid = to_regclass($1)',
      [name],
    )
  ).rows[0];

/**
 * What the connections of this database wait for while they run such a statement. Inside a
 * transaction the answer would stay the same.
 */
const waits = async (client: pg.Client, like: string) =>
  (
    await client.query<{ wait_event: string }>(
      `SELECT wait_event FROM pg_stat_activity WHERE datname = current_database()
      AND state = 'active' AND query LIKE $1`,
      [like],
    )
  ).rows.map((row) => row.wait_event);

const ID = '01a20000-0000-7000-8000-00000000000';
/** Stories as the version before wrote them: three drafts, one of which readers have. */
const STORIES = `
  INSERT INTO newsroom.desk (id, name) VALUES ('${ID}1', 'World');
  INSERT INTO newsroom.staff (id, email, name, password_hash) VALUES ('${ID}2', 'a@example.org', 'A', '-');
  INSERT INTO newsroom.story (id, guid, desk_id, created_by)
  SELECT ('${ID}' || n)::uuid, 'urn:' || n, '${ID}1', '${ID}2' FROM generate_series(3, 5) n;
  INSERT INTO newsroom.working_copy (story_id, content, sha256, search, tag_ids)
  SELECT id, '{}', '-', 'the aqueduct broke', ARRAY['${ID}6'::uuid] FROM newsroom.story;
  INSERT INTO publication.story (id, guid, slug, first_published_at) VALUES ('${ID}3', 'urn:3', 'aqueduct', now());
  INSERT INTO publication.edition (id, story_id, n, kind, content, body, text, sha256)
    VALUES ('${ID}7', '${ID}3', 1, 'first', '{"countries": ["${ID}8"], "indicators": [{"direction": "mixed"}]}', '{}', '', '-');
  INSERT INTO publication.showing (edition_id, story_id, slug, language, urgency,
  first_published_at, updated_at, visible_from, search)
    VALUES ('${ID}7', '${ID}3', 'aqueduct', 'en', 3, now(), now(), now(), to_tsvector('the aqueduct broke'));`;

it('what was written before is found by everything it is found by now', async () => {
  const { client } = await emptyDatabase();
  await applyMigrations(client, await before('_findable'));
  await client.query(STORIES);
  await applyMigrations(client, migrations);
  const { rows } = await client.query(`
    SELECT (SELECT count(*)::int FROM newsroom.findable
    WHERE terms @@ '''aqueduct'' & ''=tag:${ID}6'' & ''=open'' & ''=state:draft''') AS desk,
      (SELECT count(*)::int FROM publication.public_search
      WHERE search @@ '''aqueduct'' & ''=country:${ID}8'' & ''=direction:mixed''') AS readers`);
  expect(rows).toEqual([{ desk: 3, readers: 1 }]);
  await client.end();
});

it('what somebody is writing in is written down when they have finished, without asking all the time', async () => {
  const { url, client } = await emptyDatabase();
  await applyMigrations(client, await before('_findable'));
  await client.query(STORIES);
  const [writer, watcher] = [await connect(url), await connect(url)];
  await writer.query(`BEGIN; SELECT FROM newsroom.story WHERE id = '${ID}4' FOR UPDATE`);
  const migrating = applyMigrations(client, migrations);
  await expect
    .poll(() => waits(watcher, '%CALL newsroom.fill_findable%'), { timeout: 10_000 })
    .toEqual(['PgSleep']);
  expect((await watcher.query('SELECT count(*)::int AS n FROM newsroom.findable')).rows).toEqual([
    { n: 2 },
  ]);
  await writer.query('COMMIT');
  await migrating;
  expect((await client.query('SELECT count(*)::int AS n FROM newsroom.findable')).rows).toEqual([
    { n: 3 },
  ]);
  await Promise.all([client.end(), writer.end(), watcher.end()]);
});

it('what readers search through is exchanged without holding up those who search', async () => {
  const { url, client } = await emptyDatabase();
  await applyMigrations(client, await before('_search_findable'));
  const [searching, behind] = [await connect(url), await connect(url)];
  await searching.query('BEGIN; SELECT FROM publication.public_search');
  const migrating = applyMigrations(client, migrations);
  await expect
    .poll(() => waits(behind, '%VIEW publication.public_search%'), { timeout: 10_000 })
    .toEqual(['relation']);
  await behind.query("SET lock_timeout = '2s'; SELECT FROM publication.public_search");
  await searching.query('COMMIT');
  await migrating;
  expect(await indexOf(client, 'publication.showing_search')).toBeUndefined();
  await Promise.all([client.end(), searching.end(), behind.end()]);
});

it('what searches go through already stays when the migration that built it is begun again', async () => {
  const { client } = await emptyDatabase();
  // Only these can be begun again: what came later is applied once.
  const upToThen = await before('0017_legal_hash_and_mends');
  await applyMigrations(client, upToThen);
  const names = ['newsroom.findable_terms', 'publication.public_findable_terms'];
  const built = await Promise.all(names.map((name) => indexOf(client, name)));
  expect(built).toMatchObject([{ indisvalid: true }, { indisvalid: true }]);
  await client.query(
    'DELETE FROM drizzle.__drizzle_migrations WHERE id > (SELECT max(id) - 3 FROM drizzle.__drizzle_migrations)',
  );
  await applyMigrations(client, upToThen);
  expect(await Promise.all(names.map((name) => indexOf(client, name)))).toEqual(built);
  await client.end();
});
