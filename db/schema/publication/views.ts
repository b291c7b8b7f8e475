import {
  boolean,
  doublePrecision,
  integer,
  jsonb,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, tsvector } from '../columns.ts';
import { publication } from './schema.ts';
import { subjectKinds } from './subjects.ts';

/*
 * What the reader role may read, typed. The views themselves are SQL in db/migrations; each
 * compares its times with now(), and leaves out what is embargoed, held, unpublished or killed.
 */

/** The edition that readers see of each visible story. */
export const readableStory = publication
  .view('public_story', {
    storyId: uuid('story_id').notNull(),
    editionId: uuid('edition_id').notNull(),
    guid: text('guid').notNull(),
    slug: text('slug').notNull(),
    n: integer('n').notNull(),
    content: jsonb('content').notNull(),
    body: jsonb('body').notNull(),
    text: text('text').notNull(),
    language: text('language').notNull(),
    sectionId: uuid('section_id'),
    urgency: smallint('urgency').notNull(),
    firstPublishedAt: instant('first_published_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    visibleFrom: instant('visible_from').notNull(),
  })
  .existing();

/** The same without the text: for whoever goes through all of them. */
export const readableEditionVisibility = publication
  .view('public_showing', {
    storyId: uuid('story_id').notNull(),
    editionId: uuid('edition_id').notNull(),
    slug: text('slug').notNull(),
    firstPublishedAt: instant('first_published_at').notNull(),
    visibleFrom: instant('visible_from').notNull(),
  })
  .existing();

/** Which visible stories stand in which list. */
export const readableListing = publication
  .view('public_listing', {
    kind: text('kind').notNull(),
    target: uuid('target').notNull(),
    storyId: uuid('story_id').notNull(),
    editionId: uuid('edition_id').notNull(),
    firstPublishedAt: instant('first_published_at').notNull(),
  })
  .existing();

/** Indicators' uses in visible stories. */
export const readableIndicatorUse = publication
  .view('public_record', {
    storyId: uuid('story_id').notNull(),
    editionId: uuid('edition_id').notNull(),
    position: smallint('position').notNull(),
    indicatorId: uuid('indicator_id').notNull(),
    countryId: uuid('country_id').notNull(),
    direction: text('direction', { enum: ['democracy', 'autocracy', 'mixed'] }).notNull(),
    reason: text('reason').notNull(),
    firstPublishedAt: instant('first_published_at').notNull(),
  })
  .existing();

export const readableSearch = publication
  .view('public_search', {
    storyId: uuid('story_id').notNull(),
    editionId: uuid('edition_id').notNull(),
    firstPublishedAt: instant('first_published_at').notNull(),
    search: tsvector('search').notNull(),
    folded: tsvector('folded'),
  })
  .existing();

/** Subjects; `id` of a merged one leads by `canonicalId` to the one that it went into. */
export const readableSubject = publication
  .view('public_subject', {
    id: uuid('id').notNull(),
    canonicalId: uuid('canonical_id').notNull(),
    kind: text('kind', { enum: subjectKinds }).notNull(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull(),
    code: text('code'),
    city: text('city').notNull(),
    parentId: uuid('parent_id'),
    agencyId: uuid('agency_id'),
    position: integer('position').notNull(),
  })
  .existing();

/** Slug (past or present) to subject. `currentSlug` differs where the address has moved. */
export const readableSubjectAddress = publication
  .view('public_subject_address', {
    kind: text('kind').notNull(),
    slug: text('slug').notNull(),
    subjectId: uuid('subject_id').notNull(),
    currentSlug: text('current_slug').notNull(),
  })
  .existing();

/**
 * Slug (past or present) to story, for every story that was ever to be read; what is not visible
 * says why.
 */
export const readableAddress = publication
  .view('public_address', {
    slug: text('slug').notNull(),
    storyId: uuid('story_id').notNull(),
    currentSlug: text('current_slug').notNull(),
    state: text('state', { enum: ['visible', 'held', 'unpublished', 'killed'] }).notNull(),
    notice: text('notice'),
    since: instant('since').notNull(),
  })
  .existing();

/** Corrections and other changes of visible stories that readers are told of. */
export const readableCorrection = publication
  .view('public_correction', {
    storyId: uuid('story_id').notNull(),
    n: integer('n').notNull(),
    kind: text('kind', {
      enum: ['first', 'update', 'correction', 'clarification', 'minor'],
    }).notNull(),
    text: text('text'),
    at: instant('at').notNull(),
  })
  .existing();

/** Held and killed stories, for the feeds: the guid stays, the text is gone. */
export const readableWithdrawal = publication
  .view('public_withdrawal', {
    storyId: uuid('story_id').notNull(),
    guid: text('guid').notNull(),
    slug: text('slug').notNull(),
    state: text('state', { enum: ['held', 'killed'] }).notNull(),
    notice: text('notice'),
    firstPublishedAt: instant('first_published_at').notNull(),
    at: instant('at').notNull(),
  })
  .existing();

/**
 * The lists in which a held or killed story stood, so that its tombstone stands in the same feeds.
 */
export const readableWithdrawalListing = publication
  .view('public_withdrawal_listing', {
    kind: text('kind').notNull(),
    target: uuid('target').notNull(),
    storyId: uuid('story_id').notNull(),
    firstPublishedAt: instant('first_published_at').notNull(),
  })
  .existing();

/** Pictures that a visible edition shows. */
export const readablePicture = publication
  .view('public_picture', {
    mediaId: uuid('media_id').notNull(),
    sha256: text('sha256').notNull(),
  })
  .existing();

export const readableOrganisation = publication
  .view('public_house', {
    name: text('name').notNull(),
    tagline: text('tagline').notNull(),
    language: text('language').notNull(),
    timeZone: text('time_zone').notNull(),
    demo: boolean('demo').notNull(),
    changedAt: instant('changed_at').notNull(),
  })
  .existing();

/**
 * How long nothing changes by time alone: until the next edition comes on show or an embargo ends;
 * null: nothing is due.
 */
export const readableNextChange = publication
  .view('public_next_change', {
    milliseconds: doublePrecision('milliseconds'),
  })
  .existing();
