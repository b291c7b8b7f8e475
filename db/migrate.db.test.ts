import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded, type Embedded } from './embedded.ts';
import { migrate } from './migrate.ts';

const authSecret = 'a secret for tests, longer than thirty-two characters';
let embedded: Embedded;
let folder: string;
let readerUrl: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-migrate-'));
  embedded = await startEmbedded(folder, { throwAway: true });
  readerUrl = await migrate(embedded.url, { authSecret });
});
afterAll(async () => {
  await embedded.stop();
  await rm(folder, { recursive: true, force: true });
});

async function ask(url: string, query: string): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: query, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

const inDatabase = (url: string, name: string) =>
  Object.assign(new URL(url), { pathname: `/${name}` }).href;

describe('the reader role', () => {
  it('reads every public view and nothing else', async () => {
    const relations = await ask(
      embedded.url,
      `SELECT format('%I.%I', n.nspname, c.relname), c.relname LIKE 'public\\_%' AND c.relkind = 'v'
      AND n.nspname = 'publication'
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
      AND c.relkind IN ('r', 'v', 'm', 'p', 'S', 'f')`,
    );
    const may = await ask(
      embedded.url,
      `SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
      AND c.relkind IN ('r', 'v', 'm', 'p', 'S', 'f')
      AND has_schema_privilege('galley_reader', n.oid, 'USAGE')
      AND CASE c.relkind WHEN 'S' THEN has_sequence_privilege('galley_reader', c.oid, 'USAGE, SELECT, UPDATE')
          ELSE has_table_privilege('galley_reader', c.oid,
          'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
          OR has_any_column_privilege('galley_reader', c.oid, 'SELECT, INSERT, UPDATE') END`,
    );
    const views = relations.filter(([, isPublic]) => isPublic).map(([name]) => name);
    expect(views.length).toBeGreaterThan(8);
    expect(new Set(may.map(([name]) => name))).toEqual(new Set(views));
    // An empty newsroom has no rows; what is counted or looked for comes back as nothing.
    for (const view of views)
      expect(
        (await ask(readerUrl, `SELECT * FROM ${String(view)} LIMIT 1`))
          .flat()
          .filter((value) => value !== null),
      ).toEqual([]);
  });

  it('may only read the views', async () => {
    const writes = await ask(
      embedded.url,
      `SELECT relname FROM pg_class WHERE relnamespace = 'publication'::regnamespace AND relkind = 'v'
      AND has_table_privilege('galley_reader', oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')`,
    );
    expect(writes).toEqual([]);
  });

  it('can search', async () => {
    expect(
      await ask(readerUrl, "SELECT publication.search_query('en', 'Élections')::text"),
    ).toEqual([["'elections' | 'elect'"]]);
  });

  it.each([
    'SELECT * FROM newsroom.staff',
    'SELECT * FROM publication.edition',
    'SELECT * FROM publication.story',
    'SELECT * FROM drizzle.__drizzle_migrations',
    'CREATE TEMP TABLE t (a int)',
    'CREATE TABLE public.t (a int)',
    'CREATE SCHEMA s',
    "SELECT publication.search_vector('en', 'a', 'b', 'c')",
    'SET ROLE galley',
    "SELECT pg_read_file('/etc/hostname')",
  ])('is refused: %s', async (query) => {
    await expect(ask(readerUrl, query)).rejects.toMatchObject({ code: '42501' });
  });

  it('keeps no rights that someone gave it by hand', async () => {
    await ask(embedded.url, 'GRANT SELECT ON publication.story TO galley_reader');
    await migrate(embedded.url, { authSecret });
    await expect(ask(readerUrl, 'SELECT * FROM publication.story')).rejects.toMatchObject({
      code: '42501',
    });
  });
});

describe('migrating', () => {
  it('happens once when three processes start together', async () => {
    await ask(embedded.url, 'CREATE DATABASE together');
    const url = inDatabase(embedded.url, 'together');
    const readers = await Promise.all([1, 2, 3].map(() => migrate(url, { authSecret })));
    expect(new Set(readers).size).toBe(1);
    const [first] = await ask(
      url,
      'SELECT count(*)::int = count(DISTINCT hash)::int FROM drizzle.__drizzle_migrations',
    );
    expect(first).toEqual([true]);
  });

  it('refuses a database that a newer Galley has written', async () => {
    await ask(embedded.url, 'CREATE DATABASE newer');
    const url = inDatabase(embedded.url, 'newer');
    await migrate(url, { authSecret });
    await ask(
      url,
      "INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('x', 99999999999999)",
    );
    await expect(migrate(url, { authSecret })).rejects.toThrow('newer Galley');
  });

  it('refuses an encoding that loses letters', async () => {
    await ask(
      embedded.url,
      "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0",
    );
    await expect(migrate(inDatabase(embedded.url, 'latin'), { authSecret })).rejects.toThrow(
      'LATIN1',
    );
  });

  it('asks for READER_DATABASE_URL where the owner may create no role, and takes a weaker one only', async () => {
    await ask(embedded.url, "CREATE ROLE plain LOGIN PASSWORD 'p'");
    await ask(embedded.url, 'CREATE DATABASE owned OWNER plain');
    const url = Object.assign(new URL(inDatabase(embedded.url, 'owned')), {
      username: 'plain',
      password: 'p',
    }).href;
    await expect(migrate(url, { authSecret })).rejects.toThrow('READER_DATABASE_URL');
    await expect(migrate(url, { authSecret, readerUrl: url })).rejects.toThrow('does not own');
    await expect(
      migrate(url, { authSecret, readerUrl: inDatabase(embedded.url, 'owned') }),
    ).rejects.toThrow('does not own');
    await ask(embedded.url, "CREATE ROLE someone LOGIN PASSWORD 's'");
    const reader = Object.assign(new URL(url), { username: 'someone', password: 's' }).href;
    expect(await migrate(url, { authSecret, readerUrl: reader })).toBe(reader);
    await expect(ask(reader, 'SELECT * FROM publication.public_house')).resolves.toEqual([]);
    await expect(ask(reader, 'SELECT * FROM publication.house')).rejects.toMatchObject({
      code: '42501',
    });
    await ask(embedded.url, 'GRANT pg_read_all_data TO someone');
    await expect(migrate(url, { authSecret, readerUrl: reader })).rejects.toThrow(
      /the role someone can read the table newsroom\./,
    );
    await ask(embedded.url, 'REVOKE pg_read_all_data FROM someone');
  });

  it.each([
    ['postgresql://u:hidden@127.0.0.1:1/d', 'DATABASE_URL: nothing answers at 127.0.0.1:1.'],
    [
      'postgresql://u:hidden@nowhere.invalid/d',
      'DATABASE_URL: the host nowhere.invalid is unknown.',
    ],
  ])('says what is wrong with %s', async (url, sentence) => {
    await expect(migrate(url, { authSecret })).rejects.toThrow(sentence);
  });

  it('says that the database is missing', async () => {
    await expect(migrate(inDatabase(embedded.url, 'missing'), { authSecret })).rejects.toThrow(
      'DATABASE_URL: there is no database missing.',
    );
  });
});
