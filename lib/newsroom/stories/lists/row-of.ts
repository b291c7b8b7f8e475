import { and, desc, eq, inArray, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { desk, section, staff, story, tag, workingCopy } from '#db/schema/newsroom/index.ts';
import type { Actor } from '../../actor.ts';
import { desksWhere, type Permission } from '../../policy.ts';
import { statusOf, type Status, type StoryFacts } from '../facts.ts';

/** One line of a newsroom list. */
export interface StoryRow {
  id: string;
  headline: string;
  slugline: string;
  status: Status;
  /** Where the working copy of a story that readers have stands. */
  workingCopy: StoryFacts['deskState'] | null;
  desk: string;
  section: string | null;
  urgency: number;
  words: number;
  language: string;
  writer: string;
  changedBy: string | null;
  changedAt: Date;
  submittedAt: Date | null;
  publishAt: Date | null;
  embargoUntil: Date | null;
  firstPublishedAt: Date | null;
  heldAt: Date | null;
  spikedAt: Date | null;
}

const changer = sql<
  string | null
>`(select c.name from newsroom.staff c where c.id = ${workingCopy.changedBy})`;

/** The query that every list of stories starts from. */
export function storyRows() {
  return staffDb()
    .select({
      facts: story,
      headline: workingCopy.headline,
      slugline: workingCopy.slugline,
      desk: desk.name,
      section: section.name,
      urgency: workingCopy.urgency,
      words: workingCopy.words,
      language: workingCopy.language,
      writer: staff.name,
      changedBy: changer,
    })
    .from(story)
    .innerJoin(workingCopy, eq(workingCopy.storyId, story.id))
    .innerJoin(desk, eq(desk.id, story.deskId))
    .innerJoin(staff, eq(staff.id, story.createdBy))
    .leftJoin(section, eq(section.id, workingCopy.sectionId))
    .$dynamic();
}

/** As the indexes have it. */
export const lastChangedFirst = sql`${desc(story.changedAt)} nulls first, ${desc(story.id)} nulls first`;

type Selected = Awaited<ReturnType<typeof storyRows>>[number];

/** @param at the instant whose status it shows, by PostgreSQL's clock. */
export function asRow({ facts, ...rest }: Selected, at: Date): StoryRow {
  const {
    id,
    changedAt,
    submittedAt,
    publishAt,
    embargoUntil,
    firstPublishedAt,
    heldAt,
    spikedAt,
  } = facts;
  return {
    id,
    ...rest,
    status: statusOf(facts, at),
    workingCopy: facts.updating ? facts.deskState : null,
    changedAt,
    submittedAt,
    publishAt,
    embargoUntil,
    firstPublishedAt,
    heldAt,
    spikedAt,
  };
}

/** Stories on desks where the person holds a right; undefined, no condition, where that is all. */
export function onDesksOf(actor: Actor, permission: Permission): SQL | undefined {
  const desks = desksWhere(actor, permission);
  if (desks === 'all') return undefined;
  return desks.length ? inArray(story.deskId, desks) : sql`false`;
}

/**
 * Stories that read as one status at an instant; the clock alone turns scheduled into published.
 */
export function readingAs(status: Status, at: Date): SQL | undefined {
  const due = and(lte(story.publishAt, at), isNull(story.heldAt));
  if (status === 'published')
    return or(eq(story.status, 'published'), and(eq(story.status, 'scheduled'), due));
  if (status === 'scheduled')
    return and(eq(story.status, 'scheduled'), sql`${story.publishAt} > ${at}`);
  return eq(story.status, status);
}

/** The standings among which stories of a status are: one that was scheduled can be out by now. */
export const statusesOf = (status: Status): Status[] =>
  status === 'published' ? ['published', 'scheduled'] : [status];

/** A tag and those that were merged into it. */
export async function withMerged(tagId: string): Promise<string[]> {
  const merged = await staffDb().select({ id: tag.id }).from(tag).where(eq(tag.mergedInto, tagId));
  return [tagId, ...merged.map(({ id }) => id)];
}
