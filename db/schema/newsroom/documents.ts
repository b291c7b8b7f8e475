import { bigserial, bigint, index, smallint, uuid } from 'drizzle-orm/pg-core';
import { bytes, instant } from '../columns.ts';
import { newsroom } from './schema.ts';
import { story } from './stories.ts';
import { staff } from './staff.ts';

/** One update of a story's shared document (Yjs), committed before it is acknowledged. */
export const documentUpdate = newsroom.table(
  'document_update',
  {
    n: bigserial('n', { mode: 'number' }).primaryKey(),
    storyId: uuid('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    update: bytes('update').notNull(),
    /**
     * For which layout it was written; a trigger refuses another than the document's. 1: by a
     * release that knew of no other.
     */
    layout: smallint('layout').notNull().default(1),
    staffId: uuid('staff_id').references(() => staff.id),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [index('document_update_story').on(t.storyId, t.n)],
);

/** The whole document up to and including update `through`; later updates are applied on top. */
export const documentState = newsroom.table('document_state', {
  storyId: uuid('story_id')
    .primaryKey()
    .references(() => story.id, { onDelete: 'cascade' }),
  state: bytes('state').notNull(),
  /** What stands where in it: lib/newsroom/collaboration/protocol/layout.ts. */
  layout: smallint('layout').notNull().default(1),
  /** The document as it was before it was brought to this layout. */
  former: bytes('former'),
  through: bigint('through', { mode: 'number' }).notNull(),
  at: instant('at').notNull().defaultNow(),
});
