import { boolean, index, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from '../columns.ts';
import { publication } from './schema.ts';

/**
 * What stories can be about or come from. What else there is to each:
 * lib/publication/lists/kinds.ts.
 */
export const subjectKinds = [
  'section',
  'topic',
  'country',
  'author',
  'agency',
  'indicator',
] as const;

/**
 * What a list of stories can be about, as readers see it: mirrored from the newsroom in the
 * transaction that changes it.
 */
export const subject = publication.table(
  'subject',
  {
    id: id(),
    kind: text('kind', { enum: subjectKinds }).notNull(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    /** Agencies: as in a dateline (AP). Countries: ISO 3166-1 alpha-2. */
    code: text('code'),
    city: text('city').notNull().default(''),
    parentId: uuid('parent_id'),
    /** Authors: their agency. */
    agencyId: uuid('agency_id'),
    position: integer('position').notNull().default(0),
    mergedInto: uuid('merged_into'),
  },
  (t) => [index('subject_kind').on(t.kind, t.position, t.name)],
);

/** Every slug that a subject ever had, those of merged ones included. */
export const subjectSlug = publication.table(
  'subject_slug',
  {
    kind: text('kind').notNull(),
    slug: text('slug').notNull(),
    subjectId: uuid('subject_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.slug] })],
);

export const publicOrganisation = publication.table('house', {
  id: integer('id').primaryKey().default(1),
  name: text('name').notNull(),
  tagline: text('tagline').notNull().default(''),
  language: text('language').notNull().default('en'),
  timeZone: text('time_zone').notNull().default('UTC'),
  demo: boolean('demo').notNull().default(false),
  changedAt: instant('changed_at').notNull().defaultNow(),
});
