import { appendFile, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import * as Y from 'yjs';
import { closePools } from '#db/pools.ts';
import { staffDb, staffPool } from '#db/staff.ts';
import { migrate } from '#db/migrate.ts';
import { LAYOUT } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { readStored } from '#lib/newsroom/collaboration/store/stored.ts';
import { countTry } from '#lib/newsroom/session/sign-in/attempts.ts';
import { AUTH_SECRET, sibling } from '#lib/testing/address.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { dropDatabase, runOnce } from '#lib/testing/database/statement.ts';
import { makePicture, makeStory } from '#lib/testing/make-stories.ts';
import { makeSection, makeTag, makeTopic } from '#lib/testing/make-subjects.ts';
import { ArchiveWriter } from './archive-writer.ts';
import { sqlName, tablesInOrder } from './catalog.ts';
import { loadBackup } from './load-backup.ts';
import { mediaFiles, writeMedia } from './media-files.ts';
import { saveBackup } from './save-backup.ts';

useDatabase();

const target = `galley_test_restored_${Date.now()}`;
let folder: string;
let source: pg.Client;
let file: string;
/** A story whose document a release before the layouts has left, and that document. */
let earlier: { storyId: string; state: Uint8Array };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-backup-'));
  file = join(folder, 'monday.galley');
  await fillNewsroom();
  source = await connect(process.env.DATABASE_URL ?? '');
  await saveBackup(source, join(folder, 'from'), file, '0.1.0');
});

afterAll(async () => {
  await source.end();
  await dropDatabase(inject('postgres').url, target);
  await rm(folder, { recursive: true, force: true });
});

async function fillNewsroom(): Promise<void> {
  await makeOrganisation({ name: 'Wire\twith\\tab\nand line' });
  const by = await makeStaff({ roles: ['reporter'] });
  const deskId = await makeDesk();
  const parent = await makeTopic();
  await makeTag({ kind: 'topic', name: 'A child', parentId: parent });
  for (let n = 0; n < 50; n++)
    await makeStory({
      by,
      deskId,
      content: { sectionId: await makeSection(), standfirst: 'é 選挙 🗳 '.repeat(50) },
    });
  await makePicture(by);
  // Makes the table of tries, as the first sign-in does.
  await countTry({ email: 'ada@example.org', address: '192.0.2.7', device: null });
  await staffPool().query(
    `INSERT INTO newsroom.event (kind, actor_id, subject)
    SELECT 'story.started', $1, repeat(md5(n::text), 40) FROM generate_series(1, 5000) n`,
    [by.staffId],
  );
  await staffPool().query(
    `INSERT INTO newsroom.document_update (story_id, update) SELECT id, '\\x00ff0a5c'::bytea FROM newsroom.story`,
  );
  earlier = await leaveEarlier();
  await sitIn(staffPool());
  await writeMedia(join(folder, 'from'), 'media/originals/ab/abcdef', Buffer.from('a picture'));
  await writeMedia(join(folder, 'from'), 'media/incoming/half', Buffer.from('half a picture'));
}

/** A tree, in rows that name no layout. */
async function leaveEarlier(): Promise<typeof earlier> {
  const doc = new Y.Doc();
  doc.getXmlFragment('body').push([new Y.XmlElement('paragraph')]);
  const state = Y.encodeStateAsUpdate(doc);
  const {
    rows: [row],
  } = await staffPool().query<{ id: string }>('SELECT id FROM newsroom.story LIMIT 1');
  const storyId = row?.id ?? '';
  await staffPool().query('DELETE FROM newsroom.document_update WHERE story_id = $1', [storyId]);
  await staffPool().query(
    'INSERT INTO newsroom.document_state (story_id, state, through) VALUES ($1, $2, 0)',
    [storyId, state],
  );
  return { storyId, state };
}

/** As a process leaves it that was killed while somebody had a story open. */
const sitIn = (database: Pick<pg.ClientBase, 'query'> | pg.Pool) =>
  database.query(`INSERT INTO newsroom.presence (story_id, server, client, staff_id, state, seen_at)
  VALUES (gen_random_uuid(), gen_random_uuid(), 7, gen_random_uuid(), '\\x00', now())`);

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** A freshly migrated database, and work on it. */
async function inFresh<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { url } = inject('postgres');
  await dropDatabase(url, target);
  await runOnce(url, `CREATE DATABASE ${target}`);
  await migrate(sibling(url, target), { authSecret: AUTH_SECRET });
  const client = await connect(sibling(url, target));
  return work(client).finally(() => client.end());
}

async function hashes(client: pg.Client): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const table of await tablesInOrder(client)) {
    const { rows } = await client.query(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n'
      ORDER BY t::text)), '') AS hash FROM ${sqlName(client, table)} t`,
    );
    found[`${table.schema}.${table.name}`] = rows[0].hash;
  }
  return found;
}

/** PostgreSQL ends a session a moment after its client has gone. */
const othersLeave = (client: pg.Client) =>
  vi.waitFor(
    async () => {
      const { rows } = await client.query(
        "SELECT application_name FROM pg_stat_activity WHERE application_name LIKE 'galley %' " +
          "AND application_name <> 'galley setup' AND datname = current_database() AND pid <> pg_backend_pid()",
      );
      if (rows.length) throw new Error(`still there: ${JSON.stringify(rows)}`);
    },
    { timeout: 15_000 },
  );

const restore = (client: pg.Client, path = file, replace = false) =>
  loadBackup(client, join(folder, 'to'), path, { replace });

describe('a backup', () => {
  it('comes back with every row and picture', async () => {
    await inFresh(async (client) => {
      await restore(client);
      const [{ 'newsroom.session': before, ...rows }, { 'newsroom.session': after, ...back }] = [
        await hashes(source),
        await hashes(client),
      ];
      expect(back).toEqual(rows);
      expect(rows['newsroom.event']).toMatch(/^5000 /);
      // Sign-ins come back ended.
      expect(after).not.toEqual(before);
      expect(
        (await client.query('SELECT 1 FROM newsroom.session WHERE revoked_at IS NULL')).rowCount,
      ).toBe(0);
    });
    expect(await mediaFiles(join(folder, 'to'))).toEqual(['media/originals/ab/abcdef']);
    expect(await readFile(join(folder, 'to/media/originals/ab/abcdef'), 'utf8')).toBe('a picture');
  });

  it('made before documents had layouts is opened, and its documents are brought to ours', async () => {
    const own = process.env.DATABASE_URL;
    await inFresh(async (client) => {
      await restore(client);
      await closePools();
      process.env.DATABASE_URL = sibling(inject('postgres').url, target);
      try {
        await staffDb().transaction((tx) => readStored(tx, earlier.storyId));
      } finally {
        await closePools();
        process.env.DATABASE_URL = own;
      }
      const { rows } = await client.query<{ layout: number; former: Buffer }>(
        'SELECT layout, former FROM newsroom.document_state WHERE story_id = $1',
        [earlier.storyId],
      );
      expect(rows.map(({ layout, former }) => [layout, new Uint8Array(former)])).toEqual([
        [LAYOUT, earlier.state],
      ]);
    });
  });

  it('holds nobody’s open windows, and goes into a database where some were left', async () => {
    await inFresh(async (client) => {
      await restore(client);
      expect((await client.query('SELECT 1 FROM newsroom.presence')).rowCount).toBe(0);
    });
    await inFresh(async (client) => {
      await sitIn(client);
      await restore(client);
    });
  });

  it('counts on where it stood, and keeps its tables append-only', async () => {
    await inFresh(async (client) => {
      await restore(client);
      const { rows } = await client.query(
        "INSERT INTO newsroom.event (kind) VALUES ('after') RETURNING n",
      );
      expect(Number(rows[0].n)).toBe(5_001);
      await expect(client.query('DELETE FROM newsroom.event')).rejects.toThrow(/append-only/);
    });
  });

  it('goes into a database in use only when asked to replace it, and never beside a running Galley', async () => {
    await inFresh(async (client) => {
      await restore(client);
      await client.query(
        "INSERT INTO newsroom.desk (id, name) VALUES (gen_random_uuid(), 'One too many')",
      );
      await expect(restore(client)).rejects.toThrow(/not empty/);
      const running = new pg.Client({
        connectionString: sibling(inject('postgres').url, target),
        application_name: 'galley newsroom',
      });
      await running.connect();
      await expect(restore(client, file, true)).rejects.toThrow(/stop it/);
      await running.end();
      await othersLeave(client);
      await restore(client, file, true);
      expect(
        (await client.query("SELECT 1 FROM newsroom.desk WHERE name = 'One too many'")).rowCount,
      ).toBe(0);
    });
  });

  it('lets readers read again once it is migrated on', async () => {
    await inFresh(async (client) => {
      await restore(client);
      const reader = await connect(
        await migrate(sibling(inject('postgres').url, target), { authSecret: AUTH_SECRET }),
      );
      expect((await reader.query('SELECT name FROM publication.public_house')).rows).toEqual([
        { name: 'Wire\twith\\tab\nand line' },
      ]);
      await reader.end();
    });
  });
});

describe('a backup is refused, and nothing changed', () => {
  const variant = join(tmpdir(), `galley-variant-${process.pid}.galley`);
  afterAll(() => rm(variant, { force: true }));

  /** The sentence; `source` holds rows, so that only --replace gets as far as to change it. */
  async function refused(path: string): Promise<string> {
    const to = join(folder, 'refused');
    const sentence = await loadBackup(source, to, path, { replace: true }).then(
      () => 'restored',
      (failure: Error) => failure.message,
    );
    expect(await hashes(source)).toEqual(before);
    expect(await mediaFiles(to)).toEqual([]);
    return sentence;
  }

  let before: Record<string, string>;
  beforeAll(async () => {
    // Another Galley on the database would be the reason.
    await closePools();
    await othersLeave(source);
    before = await hashes(source);
  });

  it('with a byte flipped', async () => {
    const bytes = await readFile(file);
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    await writeFile(variant, bytes);
    expect(await refused(variant)).toMatch(/damaged/);
  });

  it('cut short, or longer than it was', async () => {
    await writeFile(variant, (await readFile(file)).subarray(0, -700));
    expect(await refused(variant)).toMatch(/ends too early/);
    await writeFile(variant, await readFile(file));
    await appendFile(variant, 'x');
    expect(await refused(variant)).toMatch(/checksum/);
  });

  it('of another format, or no backup at all', async () => {
    expect(await refused(await sealed({ 'manifest.json': '{"format":2}' }))).toMatch(
      /has format 2; this Galley reads format 1/,
    );
    expect(await refused(await sealed({ 'manifest.json': '{"format":1}' }))).toMatch(
      /does not understand/,
    );
    expect(await refused(await sealed({ letter: 'Dear editor' }))).toMatch(/not a backup/);
    expect(await refused('/nowhere/at/all')).toMatch(/cannot be read \(ENOENT\)/);
  });

  it('with a list that its contents do not meet, or of unknown migrations', async () => {
    const manifest = {
      format: 1,
      galley: '9',
      at: '2026-11-25T00:00:00.000Z',
      migrations: ['unknown'],
      tables: [],
      sequences: [],
      media: [],
    };
    expect(
      await refused(await sealed({ 'manifest.json': JSON.stringify(manifest), more: '' })),
    ).toMatch(/does not name/);
    expect(await refused(await sealed({ 'manifest.json': JSON.stringify(manifest) }))).toMatch(
      /another version of Galley/,
    );
    const media = [{ name: 'media/a', bytes: 1, sha256: '0'.repeat(64) }];
    expect(
      await refused(
        await sealed({ 'manifest.json': JSON.stringify({ ...manifest, media }), 'media/a': 'a' }),
      ),
    ).toMatch(/not what its list says/);
    const outside = [{ name: 'media/../../etc/passwd', bytes: 1, sha256: '0'.repeat(64) }];
    expect(
      await refused(
        await sealed({ 'manifest.json': JSON.stringify({ ...manifest, media: outside }) }),
      ),
    ).toMatch(/does not understand/);
  });

  async function sealed(entries: Record<string, string>): Promise<string> {
    const archive = await ArchiveWriter.create(variant);
    for (const [name, content] of Object.entries(entries))
      await archive.add(name, Buffer.from(content));
    await archive.seal();
    return variant;
  }
});

it('leaves no file when the database goes away', async () => {
  const lost = await connect(process.env.DATABASE_URL ?? '');
  lost.on('error', () => undefined);
  await lost.end();
  await expect(saveBackup(lost, folder, join(folder, 'lost.galley'), '0.1.0')).rejects.toThrow(
    /closed/,
  );
  await expect(open(join(folder, 'lost.galley'))).rejects.toThrow(/ENOENT/);
});
