import { boolean, integer, jsonb, text } from 'drizzle-orm/pg-core';
import { id, instant } from '../columns.ts';
import { newsroom } from './schema.ts';

export const desk = newsroom.table('desk', {
  id: id(),
  name: text('name').notNull().unique(),
  position: integer('position').notNull().default(0),
  /** Whether editors may mend a text while they review it, and still approve it. */
  mends: boolean('mends').notNull().default(true),
});

export const section = newsroom.table('section', {
  id: id(),
  name: text('name').notNull().unique(),
  slug: text('slug').notNull().unique(),
  description: text('description').notNull().default(''),
  position: integer('position').notNull().default(0),
});

/** The organisation's own facts, one row. */
export const organisation = newsroom.table('house', {
  id: integer('id').primaryKey().default(1),
  name: text('name').notNull(),
  tagline: text('tagline').notNull().default(''),
  language: text('language').notNull().default('en'),
  timeZone: text('time_zone').notNull().default('UTC'),
  demo: boolean('demo').notNull().default(false),
  /** Which checks of a text are required, by their names; what is absent is recommended. */
  checks: jsonb('checks').notNull().default({}),
  version: integer('version').notNull().default(1),
  changedAt: instant('changed_at').notNull().defaultNow(),
});
