import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEnv } from '#lib/env/env.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { makePicture } from '#lib/testing/make-stories.ts';
import { clocks, extensions, migrations, readers, version } from './database.ts';
import { dataFolder, freeDisk, nodeVersion, port } from './machine.ts';
import { pictures } from './pictures.ts';

useDatabase();

let client: pg.Client;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-doctor-'));
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await rm(folder, { recursive: true, force: true });
});

const environment = (change: Record<string, string>) => readEnv({ DATA_DIR: folder, ...change });

describe('the doctor finds a newsroom well', () => {
  it('in its database', async () => {
    expect(await version(client)).toMatch(/^PostgreSQL \d+/);
    expect(await extensions(client)).toMatch(/unaccent/);
    expect(await migrations(client)).toMatch(/^All \d+ migrations/);
    expect(await clocks(client)).toMatch(/agree$/);
    expect(await readers(client, undefined)).toMatch(
      /_reader reads the public views and no table$/,
    );
    expect(await readers(client, process.env.READER_DATABASE_URL)).toMatch(/no table$/);
  });

  it('on its machine', async () => {
    expect(await nodeVersion()).toContain(process.versions.node);
    expect(await dataFolder(environment({ DATA_DIR: join(folder, 'new/one') }))).toMatch(
      /can be written$/,
    );
    expect(await freeDisk(environment({}))).toMatch(/free under DATA_DIR$/);
  });
});

describe('the doctor names what is wrong', () => {
  it('with readers who may read more than they should', async () => {
    const { rows } = await client.query(
      "SELECT quote_ident(current_database() || '_reader') AS role",
    );
    await client.query(`GRANT SELECT ON newsroom.staff TO ${rows[0].role}`);
    await expect(readers(client, undefined)).rejects.toThrow(/may touch the table newsroom\.staff/);
    await client.query(`REVOKE SELECT ON newsroom.staff FROM ${rows[0].role}`);
    await client.query(`REVOKE SELECT ON publication.public_story FROM ${rows[0].role}`);
    await expect(readers(client, undefined)).rejects.toThrow(/cannot read what is published/);
    await client.query(`GRANT SELECT ON publication.public_story TO ${rows[0].role}`);
    await expect(readers(client, 'postgresql://nobody@localhost:1/none')).rejects.toThrow(
      /READER_DATABASE_URL: nothing answers/,
    );
  });

  it('with a migration that is to do', async () => {
    await client.query('BEGIN');
    await client.query(
      'DELETE FROM drizzle.__drizzle_migrations WHERE created_at = (SELECT max(created_at) FROM ' +
        'drizzle.__drizzle_migrations)',
    );
    await expect(migrations(client)).rejects.toThrow(/^1 of \d+ migrations are to do/);
    await client.query('ROLLBACK');
  });

  it('with pictures whose files are missing', async () => {
    await makePicture(await makeStaff(), 320, 200);
    await expect(pictures(client, folder)).rejects.toThrow(/^3 of 3 picture files are missing/);
    const { rows } = await client.query('SELECT m.sha256 FROM newsroom.media m');
    const { sha256 } = rows[0];
    const files: [path: string, bytes: number][] = [
      [`originals/${sha256.slice(0, 2)}/${sha256}`, 1_000],
      [`${sha256.slice(0, 2)}/${sha256}/320.webp`, 320],
      [`${sha256.slice(0, 2)}/${sha256}/320.jpg`, 320],
    ];
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(folder, 'media', path)), { recursive: true });
      await writeFile(join(folder, 'media', path), Buffer.alloc(bytes));
    }
    expect(await pictures(client, folder)).toBe('All 3 files of 1 pictures are there');
  });

  it('with a port that another program has', async () => {
    const server = createServer((_, answer) => answer.writeHead(404).end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const taken = String((server.address() as AddressInfo).port);
    await expect(port(environment({ PORT: taken }))).rejects.toThrow(/EADDRINUSE/);
    server.removeAllListeners('request').on('request', (_, answer) => answer.writeHead(200).end());
    expect(await port(environment({ PORT: taken }))).toBe(`Galley answers on port ${taken}`);
    server.close();
    expect(await port(environment({ PORT: taken }))).toMatch(/is free$/);
  });

  it('with a data folder that is a file', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(dataFolder(environment({ DATA_DIR: join(folder, 'file') }))).rejects.toThrow(
      /cannot be written/,
    );
  });
});
