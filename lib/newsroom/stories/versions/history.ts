import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Queryable } from '#db/queryable.ts';
import { staffDb } from '#db/staff.ts';
import { event, staff, storyVersion } from '#db/schema/newsroom/index.ts';
import { compareContents, type FieldChange } from '#lib/story/compare/compare.ts';
import { fail, ok, type Result } from '#lib/errors.ts';
import { eventDetail } from '../../events/list-events.ts';
import { sayEvent } from '../../events/sentence.ts';
import type { Actor } from '../../actor.ts';
import { can } from '../../policy.ts';
import { StoryId, type StoryContent } from '../content.ts';
import { publishedContent } from '../edition/published-content.ts';
import { nameContent, namesIn } from './named-content.ts';
import { loadStory, type StorySubject } from '../story-row.ts';
import { keptVersions, numberOf } from './version-numbers.ts';

const MOST = 200;

export interface HistoryEvent {
  n: number;
  at: Date;
  by: string | null;
  /** What they did, in words. */
  said: string;
  reason: string;
}

export interface KeptVersion {
  version: number;
  /** By which people know it. */
  number: number;
  why: string;
  by: string | null;
  at: Date;
}

export interface StoryHistory {
  events: HistoryEvent[];
  versions: KeptVersion[];
  /** The working copy. */
  current: { version: number; number: number };
}

const notHere = fail('not_found', 'There is no such story here, or it is not yours to see.');

async function readable(actor: Actor, storyId: string): Promise<StorySubject | null> {
  if (!StoryId.safeParse(storyId).success) return null;
  const subject = await loadStory(staffDb(), storyId);
  return subject && can(actor, 'story.read', subject) ? subject : null;
}

/** What happened to a story and which versions of it were kept, newest first, at most 200 each. */
export async function storyHistory(actor: Actor, storyId: string): Promise<Result<StoryHistory>> {
  const subject = await readable(actor, storyId);
  if (!subject) return notHere;
  const db = staffDb();
  const [events, versions] = await Promise.all([
    db
      .select({
        n: event.n,
        at: event.at,
        kind: event.kind,
        by: staff.name,
        from: event.from,
        to: event.to,
        reason: event.reason,
        detail: eventDetail,
      })
      .from(event)
      .leftJoin(staff, eq(staff.id, event.actorId))
      .where(eq(event.storyId, storyId))
      .orderBy(desc(event.n))
      .limit(MOST),
    db
      .select({
        version: storyVersion.version,
        why: storyVersion.why,
        by: staff.name,
        at: storyVersion.keptAt,
      })
      .from(storyVersion)
      .leftJoin(staff, eq(staff.id, storyVersion.keptBy))
      .where(eq(storyVersion.storyId, storyId))
      .orderBy(desc(storyVersion.version))
      .limit(MOST),
  ]);
  const kept = await keptVersions(db, storyId);
  const named = versions.map((row) => ({ ...row, number: numberOf(kept, row.version) }));
  const told = events.map(({ n, at, by, reason, ...what }) => ({
    n,
    at,
    by,
    reason,
    said: sayEvent(what),
  }));
  return ok({
    events: told,
    versions: named,
    current: { version: subject.copy.version, number: numberOf(kept, subject.copy.version) },
  });
}

async function contentOf(
  db: Queryable,
  subject: StorySubject,
  version: number,
): Promise<StoryContent | null> {
  if (version === subject.copy.version) return subject.copy.content;
  const [row] = await db
    .select({ content: storyVersion.content })
    .from(storyVersion)
    .where(and(eq(storyVersion.storyId, subject.story.id), eq(storyVersion.version, version)));
  return (row?.content as StoryContent | undefined) ?? null;
}

/**
 * What a working copy changes in the text that readers have, or had; nothing where there is no such
 * text, or no working copy.
 */
export async function workingCopyChanges(
  actor: Actor,
  storyId: string,
): Promise<Result<FieldChange[]>> {
  const subject = await readable(actor, storyId);
  if (!subject) return notHere;
  const {
    story: { liveEditionId, updating },
    copy,
  } = subject;
  if (!liveEditionId || !updating) return ok([]);
  const before = await publishedContent(staffDb(), subject.story);
  return before
    ? ok(await changesBetween(staffDb(), before, copy.content))
    : fail('not_found', 'The published text was not kept.');
}

const VersionNumber = z.number().int().min(1);

/**
 * Two versions of a story word by word, metadata included, under the names of the fields on the
 * screen.
 */
export async function compareVersions(
  actor: Actor,
  storyId: string,
  from: number,
  to: number,
): Promise<Result<FieldChange[]>> {
  const subject = await readable(actor, storyId);
  if (!subject || !VersionNumber.safeParse(from).success || !VersionNumber.safeParse(to).success)
    return notHere;
  const [before, after] = await Promise.all([
    contentOf(staffDb(), subject, from),
    contentOf(staffDb(), subject, to),
  ]);
  if (!before || !after) return fail('not_found', 'One of these versions was not kept.');
  return ok(await changesBetween(staffDb(), before, after));
}

/** What differs between two contents, with names in the place of ids. */
export async function changesBetween(
  db: Queryable,
  before: StoryContent,
  after: StoryContent,
): Promise<FieldChange[]> {
  const names = await namesIn(db, [before, after]);
  return compareContents(nameContent(before, names), nameContent(after, names), after.language);
}
