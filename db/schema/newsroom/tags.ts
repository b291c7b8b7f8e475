import { index, integer, text, uniqueIndex, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { id, instant } from '../columns.ts';
import { newsroom } from './schema.ts';
import { staff } from './staff.ts';

/**
 * A topic or a country. A merged tag stays as a row that points at the tag it went into, so that
 * old addresses live on.
 */
export const tag = newsroom.table(
  'tag',
  {
    id: id(),
    kind: text('kind', { enum: ['topic', 'country'] }).notNull(),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
    /** ISO 3166-1 alpha-2 (or XK) for countries. */
    code: text('code'),
    description: text('description').notNull().default(''),
    parentId: uuid('parent_id').references((): AnyPgColumn => tag.id),
    mergedInto: uuid('merged_into').references((): AnyPgColumn => tag.id),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('tag_slug').on(t.kind, t.slug),
    uniqueIndex('tag_name')
      .on(t.kind, sql`lower(${t.name})`)
      .where(sql`merged_into is null`),
    index('tag_parent').on(t.parentId),
  ],
);

/** A democracy indicator, in a hierarchy that a newsroom may change. */
export const indicator = newsroom.table('indicator', {
  id: id(),
  name: text('name').notNull(),
  slug: text('slug').notNull().unique(),
  description: text('description').notNull().default(''),
  parentId: uuid('parent_id').references((): AnyPgColumn => indicator.id),
  position: integer('position').notNull().default(0),
  retiredAt: instant('retired_at'),
});

export const agency = newsroom.table('agency', {
  id: id(),
  name: text('name').notNull().unique(),
  /** How it stands in a dateline: AP, dpa, SUR. */
  code: text('code').notNull().unique(),
  slug: text('slug').notNull().unique(),
  city: text('city').notNull().default(''),
  description: text('description').notNull().default(''),
  retiredAt: instant('retired_at'),
});

/** A name that can stand in a byline. An account is not needed. */
export const contributor = newsroom.table(
  'contributor',
  {
    id: id(),
    name: text('name').notNull(),
    slug: text('slug').notNull().unique(),
    bio: text('bio').notNull().default(''),
    agencyId: uuid('agency_id').references(() => agency.id),
    staffId: uuid('staff_id').references(() => staff.id),
  },
  (t) => [index('contributor_name').on(t.name, t.id)],
);
