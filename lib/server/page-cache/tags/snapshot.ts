/**
 * What of PostgreSQL's transactions a reading has seen, as pg_snapshot writes it: all below `xmin`,
 * of those below `xmax` all but the ones that were still running. Before it the server's start:
 * another server, as after a replica took over, counts by itself.
 */
export interface Snapshot {
  server: string;
  xmin: bigint;
  xmax: bigint;
  running: ReadonlySet<string>;
}

/** `1795935600123456:790:793:790,792` */
export const SNAPSHOT = /^\d{1,20}:\d{1,20}:\d{1,20}:(\d{1,20}(,\d{1,20})*)?$/;

/** SQL for the present snapshot as text. */
export const presentSnapshot =
  `(extract(epoch FROM pg_postmaster_start_time()) * ` +
  `1000000)::bigint || ':' || pg_current_snapshot()::text`;

/** Reads a snapshot's text. Throws where it is none. */
export function readSnapshot(text: string): Snapshot {
  if (!SNAPSHOT.test(text)) throw new Error(`${text.slice(0, 100)} is no snapshot`);
  const [server = '', xmin = '', xmax = '', running = ''] = text.split(':');
  return {
    server,
    xmin: BigInt(xmin),
    xmax: BigInt(xmax),
    running: new Set(running === '' ? [] : running.split(',')),
  };
}

/** Whether everything that `other` has seen has been seen by `one` too. */
export function covers(one: Snapshot, other: Snapshot): boolean {
  if (one.server !== other.server || one.xmax < other.xmax) return false;
  return [...one.running].every((xid) => BigInt(xid) >= other.xmax || other.running.has(xid));
}
