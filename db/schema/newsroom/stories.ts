import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { id, instant, tsvector } from '../columns.ts';
import { newsroom } from './schema.ts';
import { desk, section } from './organisation.ts';
import { staff } from './staff.ts';

const status = sql`case
  when killed_at is not null then 'killed'
  when desk_state = 'spiked' then 'spiked'
  when held_at is not null then 'held'
  when unpublished_at is not null then 'unpublished'
  when live_edition_id is not null then 'published'
  when next_edition_id is not null then 'scheduled'
  else desk_state end`;

/**
 * A story's facts. Desk state belongs to the working copy; publication is stored as facts (live,
 * next, held, …) and read as a state. `standing` is derived from them without the clock:
 * 'scheduled' whose time has passed reads as published.
 */
export const story = newsroom.table(
  'story',
  {
    id: id(),
    /** `urn:uuid:…`, the public identity; never changes. */
    guid: text('guid').notNull().unique(),
    deskId: uuid('desk_id')
      .notNull()
      .references(() => desk.id),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => staff.id),
    createdAt: instant('created_at').notNull().defaultNow(),
    changedAt: instant('changed_at').notNull().defaultNow(),
    deskState: text('desk_state', {
      enum: ['draft', 'in_review', 'changes_requested', 'approved', 'spiked'],
    })
      .notNull()
      .default('draft'),
    /** What spiking interrupted, for `Restore`. */
    stateBeforeSpike: text('state_before_spike'),
    spikedAt: instant('spiked_at'),
    /** True while the working copy of a live story differs from what readers see. */
    updating: boolean('updating').notNull().default(false),
    submittedAt: instant('submitted_at'),
    submittedBy: uuid('submitted_by').references(() => staff.id),
    approvalId: uuid('approval_id'),
    embargoUntil: instant('embargo_until'),
    /** The legal gate: what is required or blocked is not approved. */
    legal: text('legal', { enum: ['none', 'required', 'cleared', 'blocked'] })
      .notNull()
      .default('none'),
    /** SHA-256 of the text that Legal cleared: a clearance holds for exactly one. */
    legalSha256: text('legal_sha256'),
    liveEditionId: uuid('live_edition_id'),
    nextEditionId: uuid('next_edition_id'),
    publishAt: instant('publish_at'),
    firstPublishedAt: instant('first_published_at'),
    /** Moves with update, correction and clarification only. */
    publicUpdatedAt: instant('public_updated_at'),
    heldAt: instant('held_at'),
    unpublishedAt: instant('unpublished_at'),
    killedAt: instant('killed_at'),
    killKind: text('kill_kind', { enum: ['kill', 'takedown'] }),
    publicNotice: text('public_notice'),
    /** Editions written so far. */
    editions: integer('editions').notNull().default(0),
    status: text('standing').generatedAlwaysAs(status),
  },
  (t) => [
    index('story_changed').on(t.changedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('story_standing').on(t.status, t.changedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('story_desk').on(t.deskId, t.changedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('story_mine').on(t.createdBy, t.changedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('story_waiting')
      .on(t.submittedAt, t.id)
      .where(sql`desk_state = 'in_review' and killed_at is null`),
    index('story_own_work')
      .on(t.createdBy, t.changedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(
        sql`killed_at is null and desk_state <> 'spiked' and (live_edition_id is null or updating)`,
      ),
    index('story_in_work')
      .on(t.changedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(
        sql`killed_at is null and desk_state <> 'spiked' and (live_edition_id is null or updating)`,
      ),
    index('story_legal')
      .on(t.legal, t.changedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`legal <> 'none'`),
    index('story_spiked')
      .on(t.spikedAt)
      .where(sql`spiked_at is not null`),
    index('story_due')
      .on(t.publishAt)
      .where(sql`publish_at is not null`),
    check(
      'killed_is_over',
      sql`killed_at is null or (next_edition_id is null and publish_at is null)`,
    ),
    check('scheduled_names_its_edition', sql`(publish_at is null) = (next_edition_id is null)`),
    check('kill_has_notice', sql`killed_at is null or public_notice is not null`),
    check(
      'spiked_was_never_live',
      sql`desk_state <> 'spiked' or (live_edition_id is null and first_published_at is null)`,
    ),
  ],
);

/**
 * The plain form of the shared document, kept in the same transaction as each update of it. Lists,
 * review and publication read this.
 */
export const workingCopy = newsroom.table(
  'working_copy',
  {
    storyId: uuid('story_id')
      .primaryKey()
      .references(() => story.id, { onDelete: 'cascade' }),
    /** Grows by one with every change of content. */
    version: integer('version').notNull().default(1),
    /** StoryContent of lib/newsroom/stories/content.ts: canonical, validated. */
    content: jsonb('content').notNull(),
    /** SHA-256 (hex) of the RFC 8785 form of `content`. */
    sha256: text('sha256').notNull(),
    note: text('note').notNull().default(''),
    /**
     * What of the shared document could not be taken over, each with its field: [{ field, sentence
     * }].
     */
    refused: jsonb('refused').notNull().default([]),
    headline: text('headline').notNull().default(''),
    slug: text('slug').notNull().default(''),
    slugline: text('slugline').notNull().default(''),
    sectionId: uuid('section_id').references(() => section.id),
    language: text('language').notNull().default('en'),
    urgency: smallint('urgency').notNull().default(3),
    words: integer('words').notNull().default(0),
    /** Everyone who changed the text since the story began: none of them approves it. */
    editors: uuid('hands').array().notNull().default([]),
    tagIds: uuid('tag_ids').array().notNull().default([]),
    authorIds: uuid('author_ids').array().notNull().default([]),
    changedAt: instant('changed_at').notNull().defaultNow(),
    changedBy: uuid('changed_by').references(() => staff.id),
    /**
     * Headline, kicker, slugline, standfirst and the beginning of the body, in small letters
     * without accents, for the desk's search.
     */
    search: text('search').notNull().default(''),
    /** The same words as lib/search reads them; null where a version before this one wrote them. */
    folded: tsvector('folded'),
    /** `FOLD_VERSION` of lib/search by which they were read; null or less: to be read anew. */
    foldVersion: smallint('fold_version'),
  },
  (t) => [
    index('working_copy_fold_version').on(sql`coalesce(fold_version, 0)`, t.storyId),
    index('working_copy_language').on(t.language),
    index('working_copy_tags').using('gin', t.tagIds),
    index('working_copy_authors').using('gin', t.authorIds),
    index('working_copy_slug').on(t.slug),
  ],
);

/**
 * What a story is found by at the desk: the words of `search`, and `=desk:…`, `=standing:…`,
 * `=state:…` (the desk's), `=month:…` (of its last change), `=tag:…`, `=author:…`, `=open` while it
 * is in work. One index answers every combination of them. Triggers on both tables keep it
 * (migration 0013).
 */
export const findable = newsroom.table(
  'findable',
  {
    storyId: uuid('story_id')
      .primaryKey()
      .references(() => story.id, { onDelete: 'cascade' }),
    terms: tsvector('terms').notNull(),
    /** The same of the folded words. */
    folded: tsvector('folded'),
  },
  (t) => [
    index('findable_terms').using('gin', t.terms).with({ gin_pending_list_limit: 256 }),
    index('findable_folded').using('gin', t.folded).with({ gin_pending_list_limit: 256 }),
  ],
);

/**
 * A kept version of the working copy (submit, approve, publish, restore, and from time to time
 * while writing). Immutable.
 */
export const storyVersion = newsroom.table(
  'story_version',
  {
    storyId: uuid('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    content: jsonb('content').notNull(),
    sha256: text('sha256').notNull(),
    why: text('why').notNull(),
    keptBy: uuid('kept_by').references(() => staff.id),
    keptAt: instant('kept_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.version] })],
);

/**
 * What second readers mended in a text while they reviewed it, as long as it is open: the text
 * without the mends of one person. Whether these are small enough to leave them its second reader
 * is judged from the two texts (lib/story/mend).
 */
export const mend = newsroom.table(
  'mend',
  {
    storyId: uuid('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id),
    /** StoryContent before the first of them, and its version. */
    base: jsonb('base').notNull(),
    version: integer('version').notNull(),
    /** Words that were mended in this review before `base`. */
    words: integer('words').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.staffId] })],
);

/**
 * An approval holds for exactly one content hash. `voidedAt` is set by the first change after it.
 */
export const approval = newsroom.table(
  'approval',
  {
    id: id(),
    storyId: uuid('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    sha256: text('sha256').notNull(),
    approvedBy: uuid('approved_by')
      .notNull()
      .references(() => staff.id),
    approvedAt: instant('approved_at').notNull().defaultNow(),
    /** The chief editor's emergency right was used on a text of their own. */
    own: boolean('own').notNull().default(false),
    reason: text('reason').notNull().default(''),
    voidedAt: instant('voided_at'),
    voidedBy: uuid('voided_by').references(() => staff.id),
  },
  (t) => [index('approval_story').on(t.storyId, t.approvedAt.desc())],
);
