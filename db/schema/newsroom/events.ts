import { bigint, bigserial, index, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { instant } from '../columns.ts';
import { newsroom } from './schema.ts';
import { staff } from './staff.ts';

/**
 * The newsroom's append-only log (a trigger refuses change and removal): who, what, when, from, to,
 * reason.
 */
export const event = newsroom.table(
  'event',
  {
    n: bigserial('n', { mode: 'number' }).primaryKey(),
    at: instant('at').notNull().defaultNow(),
    /** `story.submitted`, `tag.merged`, `staff.deactivated`, … */
    kind: text('kind').notNull(),
    actorId: uuid('actor_id').references(() => staff.id),
    /** The story that it is about, if one. Not a foreign key: the log outlives a purge. */
    storyId: uuid('story_id'),
    deskId: uuid('desk_id'),
    /** Name of what it is about, as it was then. */
    subject: text('subject').notNull().default(''),
    from: text('from'),
    to: text('to'),
    reason: text('reason').notNull().default(''),
    payload: jsonb('payload').notNull().default({}),
  },
  (t) => [
    index('event_story').on(t.storyId, t.n.desc()),
    index('event_kind').on(t.kind, t.n.desc()),
    index('event_actor').on(t.actorId, t.n.desc()),
  ],
);

/** What the world still has to be told, delivered at least once by the worker. */
export const outbox = newsroom.table(
  'outbox',
  {
    id: uuid('id').primaryKey(),
    eventN: bigint('event_n', { mode: 'number' })
      .notNull()
      .references(() => event.n),
    target: text('target').notNull(),
    payload: jsonb('payload').notNull().default({}),
    attempts: integer('attempts').notNull().default(0),
    nextAt: instant('next_at').notNull().defaultNow(),
    doneAt: instant('done_at'),
    lastError: text('last_error').notNull().default(''),
  },
  (t) => [
    index('outbox_due')
      .on(t.nextAt)
      .where(sql`done_at is null`),
  ],
);
