import { setTimeout as wait } from 'node:timers/promises';
import { readerPool, readFromPrimary, replicaPool } from '#db/reader.ts';
import { staffPool } from '#db/staff.ts';
import { log } from '#lib/log/log.ts';

/** Milliseconds between looks at a replica that has not caught up, and at one that has. */
const pauses = { behind: 20, level: 1_000 } as const;

let moves = 0;
let following = false;
let nudge: () => void = () => undefined;

/**
 * Where readers' queries go to a replica (READER_DATABASE_URL), this process reads from the primary
 * until the replica has what this process knows to be published, and while it does not answer. Does
 * nothing where there is no replica.
 */
export async function followReplica(directUrl: string, signal: AbortSignal): Promise<void> {
  const { rows } = await readerPool().query<{ replica: boolean }>(
    'SELECT pg_is_in_recovery() AS replica',
  );
  if (!rows[0]?.replica) return;
  process.env.PRIMARY_READER_DATABASE_URL = onPrimary(
    process.env.READER_DATABASE_URL ?? '',
    directUrl,
  );
  following = true;
  readFromPrimary(true);
  log.info("Readers' pages are read from a replica");
  void follow(signal);
}

/**
 * Tells that the publication has moved on: from this very moment nothing is read from a replica
 * that may lack it.
 */
export function publicationMoved(): void {
  if (!following) return;
  moves += 1;
  readFromPrimary(true);
  nudge();
}

/** The same account and database at the primary. */
function onPrimary(readerUrl: string, primaryUrl: string): string {
  const { username, password } = new URL(readerUrl);
  return Object.assign(new URL(primaryUrl), { username, password }).href;
}

async function follow(signal: AbortSignal): Promise<void> {
  let position = '0/0';
  for (let known = -1; !signal.aborted;) {
    const seen = moves;
    let level = false;
    try {
      // Taken after it was heard of, so that the commit lies before it.
      if (seen !== known) position = await primaryPosition();
      level = await replicaHas(position);
      known = seen;
    } catch (error) {
      log.warn({ err: error }, 'The replica could not be asked: pages are made from the primary');
    }
    if (moves === seen) readFromPrimary(!level);
    await pause(level || known !== seen ? pauses.level : pauses.behind, signal);
  }
}

async function primaryPosition(): Promise<string> {
  const { rows } = await staffPool().query<{ position: string }>(
    'SELECT pg_current_wal_lsn()::text AS position',
  );
  return rows[0]?.position ?? '0/0';
}

async function replicaHas(position: string): Promise<boolean> {
  const { rows } = await replicaPool().query<{ level: boolean | null }>(
    'SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS level',
    [position],
  );
  // A replica that was promoted replays nothing any more: it is none.
  return rows[0]?.level ?? false;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  const nudged = new AbortController();
  nudge = () => nudged.abort();
  return wait(ms, undefined, {
    signal: AbortSignal.any([signal, nudged.signal]),
    ref: false,
  }).catch(() => undefined);
}
