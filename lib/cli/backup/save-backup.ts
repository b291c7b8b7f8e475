import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type pg from 'pg';
import copy from 'pg-copy-streams';
import { OperatorError } from '#db/operator-error.ts';
import { now } from '#lib/time/clock.ts';
import { ArchiveWriter } from './archive-writer.ts';
import {
  migrationsOf,
  sequences,
  sqlColumns,
  sqlName,
  tablesInOrder,
  type Table,
} from './catalog.ts';
import { FORMAT, MANIFEST, type Manifest, type Part, type SavedTable } from './manifest.ts';
import { mediaFiles, readMedia } from './media-files.ts';

/** Bytes of COPY's text in one part, before gzip. */
const PART = 4 << 20;

export interface Saved {
  bytes: number;
  sha256: string;
  rows: number;
  tables: number;
  media: number;
}

/**
 * Writes a backup of both wings and the pictures of a data folder to `file`. The database's part is
 * one instant of it (REPEATABLE READ); the newsroom may go on writing meanwhile. `file` appears
 * when it is complete, or not at all.
 */
export async function saveBackup(
  client: pg.Client,
  dataDir: string,
  file: string,
  galley: string,
): Promise<Saved> {
  const archive = await ArchiveWriter.create(file);
  try {
    const saved = await saveDatabase(client, archive);
    // After the rows, so that every picture that a row names is there; nothing is ever removed.
    const media = await saveMedia(dataDir, archive);
    const manifest: Manifest = { format: FORMAT, galley, at: now().toISOString(), ...saved, media };
    await archive.add(MANIFEST, Buffer.from(JSON.stringify(manifest, null, 1)));
    const rows = saved.tables.reduce((sum, table) => sum + table.rows, 0);
    return { ...(await archive.seal()), rows, tables: saved.tables.length, media: media.length };
  } catch (failure) {
    await archive.discard();
    throw failure;
  }
}

async function saveDatabase(
  client: pg.Client,
  archive: ArchiveWriter,
): Promise<Pick<Manifest, 'migrations' | 'tables' | 'sequences'>> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const found = await tablesInOrder(client);
    if (found.length === 0)
      throw new OperatorError('The database holds no newsroom yet: there is nothing to save.');
    const tables: SavedTable[] = [];
    for (const table of found) tables.push(await saveTable(client, table, archive));
    return { migrations: await migrationsOf(client), tables, sequences: await sequences(client) };
  } finally {
    await client.query('ROLLBACK');
  }
}

async function saveTable(
  client: pg.Client,
  table: Table,
  archive: ArchiveWriter,
): Promise<SavedTable> {
  const parts: Part[] = [];
  const rows = client.query(
    copy.to(
      `COPY (SELECT ${sqlColumns(client, table.columns)} FROM ${sqlName(client, table)}) TO STDOUT`,
    ),
  );
  for await (const piece of cut(rows)) {
    const number = String(parts.length + 1).padStart(5, '0');
    parts.push(
      await archive.add(
        `tables/${table.schema}.${table.name}/${number}.copy.gz`,
        await promisify(gzip)(piece),
      ),
    );
  }
  return { ...table, rows: rows.rowCount, parts };
}

/** A stream in pieces of about PART bytes. */
async function* cut(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size < PART) continue;
    yield Buffer.concat(chunks);
    chunks = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(chunks);
}

async function saveMedia(dataDir: string, archive: ArchiveWriter): Promise<Part[]> {
  const parts: Part[] = [];
  for (const path of await mediaFiles(dataDir))
    parts.push(await archive.add(path, await readMedia(dataDir, path)));
  return parts;
}
