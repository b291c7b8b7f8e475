import { bigint, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { bytes, instant } from '../columns.ts';
import { newsroom } from './schema.ts';

/**
 * Who has a story's document open, in which window, at which process. Written anew every two
 * seconds; a row that was not is of a process that is gone. UNLOGGED, and without foreign keys: it
 * is worth nothing after a crash, and must not wait for a locked story.
 */
export const presence = newsroom.table(
  'presence',
  {
    storyId: uuid('story_id').notNull(),
    /** The document server that the window is connected to. */
    server: uuid('server').notNull(),
    /** Yjs' number of the window. */
    client: bigint('client', { mode: 'number' }).notNull(),
    staffId: uuid('staff_id').notNull(),
    /** What the window tells of itself, as y-protocols/awareness encodes it. */
    state: bytes('state').notNull(),
    /** When words of this window were last committed. */
    wroteAt: instant('wrote_at'),
    seenAt: instant('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.server, t.client] })],
);
