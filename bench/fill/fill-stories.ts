import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { staffDb } from '#db/staff.ts';
import { fillReference } from '#lib/newsroom/organisation/fill-reference.ts';
import { connect } from './database.ts';
import { inAHurry } from './in-a-hurry.ts';
import { dropIndexes, makeIndexes } from './indexes.ts';

const BATCH = 10_000;
const WRITERS = 2;
/** Different texts; stories that share one differ in all else. */
const BODIES = 30_000;

const step = async (client: pg.Client, file: string) =>
  client.query(await readFile(join(import.meta.dirname, `${file}.sql`), 'utf8'));

export interface Filling {
  stories: number;
  /** Nobody else uses this server: it may be told to hurry. */
  alone: boolean;
  onStep: (sentence: string) => void;
}

/**
 * Fills an empty, migrated newsroom with so many stories and all that belongs to them. The same
 * number gives the same stories.
 */
export async function fillStories(url: string, filling: Filling): Promise<void> {
  const client = await connect(url);
  await requireEmpty(client);
  await staffDb().transaction((tx) => fillReference(tx));
  await client.query(`SET fill.bodies = ${Math.min(BODIES, filling.stories)}`);
  for (const file of ['1-chance', '2-subjects', '3-drafts', '4-newsroom', '5-publication'])
    await step(client, file);
  await (filling.alone
    ? inAHurry(client, () => fill(url, client, filling))
    : fill(url, client, filling));
  await client.end();
}

async function fill(url: string, client: pg.Client, filling: Filling): Promise<void> {
  const indexes = await dropIndexes(client);
  const until = new Date();
  const batches = Array.from(
    { length: Math.ceil(filling.stories / BATCH) },
    (_, at) => at * BATCH + 1,
  );
  filling.onStep('subjects and texts are made; the stories');
  await Promise.all(
    Array.from({ length: WRITERS }, () => writeBatches(url, batches, until, filling)),
  );
  await client.query('DROP SCHEMA fill CASCADE');
  filling.onStep('indexes');
  await makeIndexes(url, indexes, filling.onStep);
}

async function requireEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query('SELECT FROM newsroom.story LIMIT 1');
  if (rows.length > 0)
    throw new Error('There are stories in this database already; fill an empty one.');
}

/** Takes batches from the heap, the oldest first, until none is left. */
async function writeBatches(
  url: string,
  batches: number[],
  until: Date,
  { stories, onStep }: Filling,
): Promise<void> {
  const client = await connect(url);
  // What is referred to was filled in before; PostgreSQL's owner alone may leave the check out.
  await client.query('SET session_replication_role = replica').catch(() => undefined);
  await client.query('CREATE TEMP TABLE draft (LIKE fill.draft INCLUDING STORAGE)');
  for (let first = batches.shift(); first !== undefined; first = batches.shift()) {
    await client.query('BEGIN');
    await client.query('CALL fill.draw($1, $2, $3, $4)', [
      first,
      Math.min(first + BATCH - 1, stories),
      stories,
      until,
    ]);
    await client.query('CALL fill.write_newsroom($1)', [until]);
    await client.query('CALL fill.write_publication()');
    await client.query('COMMIT');
    if ((first - 1) % (10 * BATCH) === 0) onStep(`${Math.min(first + BATCH - 1, stories)} stories`);
  }
  await client.end();
}
