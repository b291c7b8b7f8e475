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
  const entries = files.map((_, idx) => ({ idx, version: '7', when: idx + 1, tag: `${idx}`, breakpoints: true }));
  await writeFile(join(made, 'meta/_journal.json'), JSON.stringify({ version: '7', dialect: 'postgresql', entries }));
  return made;
}

/** The project's own migrations up to the one before `tag`. */
async function before(tag: string): Promise<string> {
  const made = await mkdtemp(join(folder, 'migrations-'));
  await cp(migrations, made, { recursive: true });
  const journal = JSON.parse(await readFile(join(made, 'meta/_journal.json'), 'utf8')) as { entries: { tag: string }[] };
  const entries = journal.entries.slice(0, journal.entries.findIndex((entry) => entry.tag.endsWith(tag)));
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
    const { rows } = await client.query("SELECT to_regclass('public.line') AS first, to_regclass('public.other') AS second");
    expect(rows).toEqual([{ first: 'line', second: null }]);
    await client.end();
  });

  it('that waits for a table lets those behind it pass', async () => {
    const { url, client } = await emptyDatabase();
    await applyMigrations(client, await folderOf(TABLE));
    const [holder, writer] = [await connect(url), await connect(url)];
    await holder.query('BEGIN; INSERT INTO public.line DEFAULT VALUES');
    let done = false;
    const migrating = applyMigrations(client, await folderOf(TABLE, 'ALTER TABLE public.line ADD text text')).then(() => { done = true; });
    let longest = 0;
    for (const began = performance.now(); performance.now() - began < 2_500;) {
      const start = performance.now();
      await writer.query('INSERT INTO public.line DEFAULT VALUES');
      longest = Math.max(longest, performance.now() - start);
    }
    expect([done, longest > 100, longest < 1_000]).toEqual([false, true, true]);
    await holder.query('COMMIT');
    await migrating;
    expect((await client.query('SELECT text FROM public.line LIMIT 1')).rows).toEqual([{ text: null }]);
    await Promise.all([client.end(), holder.end(), writer.end()]);
  });

  it('of statements by themselves may build an index beside the writing, and is begun again when it was cut short', async () => {
    const { client } = await emptyDatabase();
    const own = (last: string) => folderOf(TABLE, `-- Each statement by itself.\nCREATE INDEX CONCURRENTLY IF NOT EXISTS line_n ON public.line (n)${BREAK}${last}`);
    await expect(applyMigrations(client, await own('SELECT 1 / 0'))).rejects.toThrow('division by zero');
    await applyMigrations(client, await own('SELECT 1'));
    expect((await client.query('SELECT count(*)::int AS n FROM drizzle.__drizzle_migrations')).rows).toEqual([{ n: 2 }]);
    await client.end();
  });
});

const ID = '01a20000-0000-7000-8000-00000000000';
/** Stories as the version before wrote them: three drafts, one of which readers have. */
const STORIES = `
  INSERT INTO newsroom.desk (id, name) VALUES ('${ID}1', 'World');
  INSERT INTO newsroom.staff (id, email, name, password_hash) VALUES ('${ID}2', 'a@example.org', 'A', '-');
  INSERT INTO newsroom.story (id, guid, desk_id, created_by) SELECT ('${ID}' || n)::uuid, 'urn:' || n, '${ID}1', '${ID}2' FROM generate_series(3, 5) n;
  INSERT INTO newsroom.working_copy (story_id, content, sha256, search, tag_ids) SELECT id, '{}', '-', 'the aqueduct broke', ARRAY['${ID}6'::uuid] FROM newsroom.story;
  INSERT INTO publication.story (id, guid, slug, first_published_at) VALUES ('${ID}3', 'urn:3', 'aqueduct', now());
  INSERT INTO publication.edition (id, story_id, n, kind, content, body, text, sha256)
    VALUES ('${ID}7', '${ID}3', 1, 'first', '{"countries": ["${ID}8"], "indicators": [{"direction": "mixed"}]}', '{}', '', '-');
  INSERT INTO publication.showing (edition_id, story_id, slug, language, urgency, first_published_at, updated_at, visible_from, search)
    VALUES ('${ID}7', '${ID}3', 'aqueduct', 'en', 3, now(), now(), now(), to_tsvector('the aqueduct broke'));`;

it('what was written before is found by everything it is found by now', async () => {
  const { client } = await emptyDatabase();
  await applyMigrations(client, await before('_findable'));
  await client.query(STORIES);
  await applyMigrations(client, migrations);
  const { rows } = await client.query(`
    SELECT (SELECT count(*)::int FROM newsroom.findable WHERE terms @@ '''aqueduct'' & ''=tag:${ID}6'' & ''=open'' & ''=state:draft''') AS desk,
      (SELECT count(*)::int FROM publication.public_search WHERE search @@ '''aqueduct'' & ''=country:${ID}8'' & ''=direction:mixed''') AS readers`);
  expect(rows).toEqual([{ desk: 3, readers: 1 }]);
  await client.end();
});
