import { bigint, boolean, index, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from '../columns.ts';
import { event } from './events.ts';
import { newsroom } from './schema.ts';

/** The processes that serve the site now. One that has not been seen for a while is gone. */
export const serverProcess = newsroom.table('process', {
  id: id(),
  /**
   * Where the other processes reach it: a loopback or private address and a port, `10.0.0.4:3000`.
   */
  address: text('address').notNull(),
  startedAt: instant('started_at').notNull().defaultNow(),
  seenAt: instant('seen_at').notNull().defaultNow(),
});

/**
 * What the worker saw of a story on a public surface of one process after an event. Written anew
 * with each try.
 */
export const publishCheck = newsroom.table(
  'propagation',
  {
    storyId: uuid('story_id').notNull(),
    eventN: bigint('event_n', { mode: 'number' })
      .notNull()
      .references(() => event.n),
    /** Its address at that time. */
    process: text('process').notNull(),
    /** The public path that was read. */
    path: text('path').notNull(),
    publicPage: text('surface').notNull(),
    expected: text('expected').notNull(),
    seen: text('seen').notNull(),
    ok: boolean('ok').notNull(),
    /**
     * Milliseconds from what was decided (or from the instant at which it came true) to this
     * answer.
     */
    ms: integer('ms').notNull(),
    tries: integer('tries').notNull(),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.eventN, t.process, t.path] }),
    index('propagation_story').on(t.storyId, t.eventN.desc()),
  ],
);
