import { and, eq, inArray, lt, ne, sql, type SQL } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import { presence } from '#db/schema/newsroom/index.ts';

/** One window in a story's document, as its server tells the others. */
export interface Window {
  storyId: string;
  /** Yjs' number of the window. */
  client: number;
  staffId: string;
  /** What it tells of itself, as y-protocols/awareness encodes it. */
  state: Uint8Array;
  /** Milliseconds since words of it were last committed; null for none. */
  wroteAgo: number | null;
}

/** Rows of one statement: PostgreSQL takes 65,535 parameters. */
const BATCH = 1_000;

const ago = (milliseconds: number): SQL<Date> =>
  sql`now() - ${milliseconds} * interval '1 millisecond'`;

/** A row that was not written anew for so long is of a process that is gone. Five sweeps. */
export const seenLately = sql`${presence.seenAt} > now() - interval '10 seconds'`;

/**
 * Writes which windows a server has in some stories, all of them; rows of windows that left go, and
 * rows of processes that are gone.
 */
export async function keepWindows(
  db: Queryable,
  server: string,
  storyIds: readonly string[],
  windows: readonly Window[],
): Promise<void> {
  const clients = windows.map(({ client }) => client);
  await db
    .delete(presence)
    .where(
      and(
        eq(presence.server, server),
        inArray(presence.storyId, [...storyIds]),
        sql`${presence.client} <> ALL(${sql.param(clients)}::bigint[])`,
      ),
    );
  await db.delete(presence).where(lt(presence.seenAt, ago(60_000)));
  for (let from = 0; from < windows.length; from += BATCH)
    await writeWindows(db, server, windows.slice(from, from + BATCH));
}

async function writeWindows(
  db: Queryable,
  server: string,
  windows: readonly Window[],
): Promise<void> {
  await db
    .insert(presence)
    .values(
      windows.map(({ wroteAgo, ...window }) => ({
        ...window,
        server,
        wroteAt: wroteAgo === null ? null : ago(wroteAgo),
        seenAt: sql`now()`,
      })),
    )
    .onConflictDoUpdate({
      target: [presence.storyId, presence.server, presence.client],
      set: {
        state: sql`excluded.state`,
        staffId: sql`excluded.staff_id`,
        wroteAt: sql`excluded.wrote_at`,
        seenAt: sql`excluded.seen_at`,
      },
    });
}

/**
 * Tells the other servers that the windows of a story moved. A hint: the truth stays in the table.
 */
export const notifyWindows = (db: Queryable, server: string, storyId: string): Promise<unknown> =>
  db.execute(sql`select pg_notify('presence', ${`${storyId} ${server}`})`);

/** The windows that other servers have in some stories, by story. */
export async function windowsElsewhere(
  db: Queryable,
  server: string,
  storyIds: readonly string[],
): Promise<Map<string, Pick<Window, 'client' | 'state'>[]>> {
  const rows = await db
    .select({ storyId: presence.storyId, client: presence.client, state: presence.state })
    .from(presence)
    .where(and(inArray(presence.storyId, [...storyIds]), ne(presence.server, server), seenLately));
  return Map.groupBy(rows, ({ storyId }) => storyId);
}

/** A server goes: its windows are nowhere now. */
export async function forgetServer(db: Queryable, server: string): Promise<void> {
  await db.delete(presence).where(eq(presence.server, server));
}
