import {
  index,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { id, instant, tsvector } from '../columns.ts';
import { publication } from './schema.ts';
import { subjectKinds } from './subjects.ts';

/** A story's public identity and what keeps readers from it. */
export const publicStory = publication.table(
  'story',
  {
    id: id(),
    guid: text('guid').notNull().unique(),
    slug: text('slug').notNull(),
    firstPublishedAt: instant('first_published_at').notNull(),
    embargoUntil: instant('embargo_until'),
    heldAt: instant('held_at'),
    unpublishedAt: instant('unpublished_at'),
    killedAt: instant('killed_at'),
    /** The sentence readers see instead of a killed story. */
    notice: text('notice'),
  },
  (t) => [
    // Publishing asks whether another story has the slug.
    index('public_story_slug').on(t.slug),
    // Few among many: every view looks here, and hardly ever finds something. All columns, so that
    // the table need not be read.
    index('public_story_withheld')
      .on(t.id, t.heldAt, t.unpublishedAt, t.killedAt, t.embargoUntil)
      .where(
        sql`held_at is not null or unpublished_at is not null or killed_at is not null or embargo_until is not null`,
      ),
    index('public_story_held').on(t.heldAt),
    index('public_story_killed').on(t.killedAt),
    index('public_story_embargo')
      .on(t.embargoUntil)
      .where(sql`embargo_until is not null`),
    // Few among many: the feeds ask for them with every request.
    index('public_story_withdrawn')
      .on(t.firstPublishedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`killed_at is not null or held_at is not null`),
  ],
);

/**
 * Every slug that a story ever had in public; the one that it has now is that of the edition on
 * show.
 */
export const slugHistory = publication.table(
  'slug_history',
  {
    slug: text('slug').primaryKey(),
    storyId: uuid('story_id').notNull(),
    /** A slug that a scheduled edition will bring is unknown until then. */
    visibleFrom: instant('visible_from').notNull(),
  },
  (t) => [index('slug_history_story').on(t.storyId)],
);

/** An immutable public copy of a story (a trigger refuses change and removal). */
export const edition = publication.table(
  'edition',
  {
    id: id(),
    storyId: uuid('story_id').notNull(),
    n: integer('n').notNull(),
    kind: text('kind', {
      enum: ['first', 'update', 'correction', 'clarification', 'minor'],
    }).notNull(),
    correctionText: text('correction_text'),
    /** EditionContent of lib/publication/edition.ts, without the body. */
    content: jsonb('content').notNull(),
    /** ProseMirror JSON without notes to the desk. */
    body: jsonb('body').notNull(),
    text: text('text').notNull(),
    sha256: text('sha256').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('edition_n').on(t.storyId, t.n)],
);

/**
 * When an edition is the one that readers see: from `visibleFrom` until `visibleUntil` (null: for
 * good). Times are facts that the views compare with now(); nothing has to fire.
 */
export const editionVisibility = publication.table(
  'showing',
  {
    editionId: uuid('edition_id')
      .primaryKey()
      .references(() => edition.id),
    storyId: uuid('story_id').notNull(),
    slug: text('slug').notNull(),
    language: text('language').notNull(),
    sectionId: uuid('section_id'),
    urgency: smallint('urgency').notNull(),
    firstPublishedAt: instant('first_published_at').notNull(),
    /** Of the last update, correction or clarification; a minor fix does not move it. */
    updatedAt: instant('updated_at').notNull(),
    visibleFrom: instant('visible_from').notNull(),
    visibleUntil: instant('visible_until'),
    /** Of the words alone, as versions without `folded` find them. */
    search: tsvector('search').notNull(),
    /** The words as lib/search reads them; null where a version before this one wrote the row. */
    folded: tsvector('folded'),
    /** `FOLD_VERSION` of lib/search by which they were read; null or less: to be read anew. */
    foldVersion: smallint('fold_version'),
  },
  (t) => [
    index('showing_fold_version').on(sql`coalesce(fold_version, 0)`, t.editionId),
    index('showing_language').on(t.language),
    index('showing_story').on(t.storyId, t.visibleFrom),
    index('showing_published').on(
      t.firstPublishedAt.desc().nullsFirst(),
      t.storyId.desc().nullsFirst(),
    ),
    index('showing_newest_change').on(t.visibleFrom.desc().nullsFirst()),
    // The sitemap's files: one for each month of first publication. The last column lets PostgreSQL
    // count without the table.
    index('showing_month').on(
      sql`date_trunc('month', ${t.firstPublishedAt} at time zone 'UTC')`,
      t.visibleFrom,
      t.firstPublishedAt,
    ),
  ],
);

/**
 * What an edition is found by: its words, and `=month:…` (of first publication), `=country:…`,
 * `=direction:…`, so that one index answers a search with all its conditions. A trigger on
 * `showing` keeps it (migration 0013).
 */
export const publicFindable = publication.table(
  'findable',
  {
    editionId: uuid('edition_id')
      .primaryKey()
      .references(() => editionVisibility.editionId, { onDelete: 'cascade' }),
    terms: tsvector('terms').notNull(),
    /** The same of the folded words. */
    folded: tsvector('folded'),
  },
  (t) => [
    index('public_findable_terms').using('gin', t.terms).with({ gin_pending_list_limit: 256 }),
    index('public_findable_folded').using('gin', t.folded).with({ gin_pending_list_limit: 256 }),
  ],
);

/**
 * An edition's place in one list: kind 'all' (target = the nil UUID), or a subject's kind and id.
 */
export const listing = publication.table(
  'listing',
  {
    editionId: uuid('edition_id')
      .notNull()
      .references(() => edition.id),
    storyId: uuid('story_id').notNull(),
    kind: text('kind', { enum: ['all', ...subjectKinds] }).notNull(),
    target: uuid('target').notNull(),
    firstPublishedAt: instant('first_published_at').notNull(),
    visibleFrom: instant('visible_from').notNull(),
    visibleUntil: instant('visible_until'),
  },
  (t) => [
    primaryKey({ columns: [t.editionId, t.kind, t.target] }),
    index('listing_newest').on(
      t.kind,
      t.target,
      t.firstPublishedAt.desc().nullsFirst(),
      t.storyId.desc().nullsFirst(),
    ),
    index('listing_story').on(t.storyId),
  ],
);

/**
 * Words that readers have seen, folded, with the number of editions that have them: what a search
 * that found nothing may have meant. Counted by a job.
 */
export const word = publication.table(
  'word',
  {
    language: text('language').notNull(),
    text: text('text').notNull(),
    n: integer('n').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.language, t.text] }),
    index('word_trigrams').using('gin', sql`publication.trigram_letters(text) gin_trgm_ops`),
  ],
);

/** How far the words are counted, in the order in which readers came to see the editions. */
export const wordsCounted = publication.table('words_counted', {
  id: integer('id').primaryKey().default(1),
  visibleFrom: instant('visible_from').notNull(),
  editionId: uuid('edition_id').notNull(),
});

/** An edition's use of an indicator: which way, where, why. */
export const indicatorUse = publication.table(
  'record',
  {
    editionId: uuid('edition_id')
      .notNull()
      .references(() => edition.id),
    storyId: uuid('story_id').notNull(),
    position: smallint('position').notNull(),
    indicatorId: uuid('indicator_id').notNull(),
    countryId: uuid('country_id').notNull(),
    direction: text('direction', { enum: ['democracy', 'autocracy', 'mixed'] }).notNull(),
    reason: text('reason').notNull().default(''),
    firstPublishedAt: instant('first_published_at').notNull(),
    visibleFrom: instant('visible_from').notNull(),
    visibleUntil: instant('visible_until'),
  },
  (t) => [
    primaryKey({ columns: [t.editionId, t.position] }),
    index('record_newest').on(t.firstPublishedAt.desc().nullsFirst()),
    index('record_country').on(t.countryId, t.firstPublishedAt.desc().nullsFirst()),
    index('record_story').on(t.storyId),
  ],
);

/** A picture that an edition shows: readable without a session while the edition is. */
export const editionPicture = publication.table(
  'edition_picture',
  {
    editionId: uuid('edition_id')
      .notNull()
      .references(() => edition.id),
    mediaId: uuid('media_id').notNull(),
    sha256: text('sha256').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.editionId, t.mediaId] }),
    index('edition_picture_sha').on(t.sha256),
  ],
);
