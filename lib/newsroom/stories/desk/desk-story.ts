import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import { staffDb } from '#db/staff.ts';
import { approval, desk, event, organisation, staff } from '#db/schema/newsroom/index.ts';
import type { Mend } from '#lib/story/mend/mend.ts';
import type { Actor } from '../../actor.ts';
import { shownEdition } from '../../door.ts';
import { quotedKinds } from '../../events/kinds.ts';
import { can, hasEdited } from '../../policy.ts';
import { isOnlyOpened } from '../actions/delete-draft/delete-empty-draft.ts';
import { staysOnItsDesk } from '../actions/move-desk/move-desk.ts';
import { allowedActions, mayTake } from '../allowed.ts';
import { partsFor } from '../../collaboration/rights/parts.ts';
import { checkingOf } from '../checks/checking.ts';
import { StoryId } from '../content.ts';
import { publicationState, withScheduleApplied, statusOf, writable } from '../facts.ts';
import { mendOf } from '../review/open-mends.ts';
import { hasTextChanged } from '../edition/readers-text.ts';
import { loadStory, type StorySubject } from '../story-row.ts';
import { reviewersOf } from '../review/reviewers.ts';
import { keptVersions, numberOf } from '../versions/version-numbers.ts';
import { notTakenBack } from '../take-back/not-taken-back.ts';

/** The last event of each kind that the desk quotes: who, when, why. */
async function lastWords(db: Queryable, storyId: string) {
  const rows = await db
    .selectDistinctOn([event.kind], {
      kind: event.kind,
      at: event.at,
      reason: event.reason,
      to: event.to,
      by: staff.name,
    })
    .from(event)
    .leftJoin(staff, eq(staff.id, event.actorId))
    .where(and(eq(event.storyId, storyId), inArray(event.kind, quotedKinds('desk')), notTakenBack))
    .orderBy(event.kind, desc(event.n));
  return Object.fromEntries(rows.map(({ kind, ...said }) => [kind.replace('story.', ''), said]));
}

async function lastApproval(db: Queryable, storyId: string, kept: readonly number[]) {
  const rows = await db
    .select({
      version: approval.version,
      sha256: approval.sha256,
      at: approval.approvedAt,
      by: staff.name,
      own: approval.own,
      voidedAt: approval.voidedAt,
      voidedBy: approval.voidedBy,
    })
    .from(approval)
    .innerJoin(staff, eq(staff.id, approval.approvedBy))
    .where(eq(approval.storyId, storyId))
    .orderBy(desc(approval.approvedAt))
    .limit(1);
  const [row] = rows;
  if (!row) return null;
  const [voider] = row.voidedBy
    ? await db.select({ name: staff.name }).from(staff).where(eq(staff.id, row.voidedBy))
    : [];
  return { ...row, number: numberOf(kept, row.version), voidedBy: voider?.name ?? null };
}

/**
 * Address, headline and date of change that readers see: of the live edition, never of one that is
 * still to come.
 */
async function shownAs(
  db: Queryable,
  editionId: string | null,
): Promise<{
  publicSlug: string | null;
  publicHeadline: string | null;
  publicUpdatedAt: Date | null;
}> {
  const shown = editionId ? await shownEdition(db, editionId) : null;
  return {
    publicSlug: shown?.slug ?? null,
    publicHeadline: shown?.headline ?? null,
    publicUpdatedAt: shown?.updatedAt ?? null,
  };
}

function mendingOf({ staffId }: Actor, { mends, copy }: StorySubject): Mend | null {
  const open = mends.find((one) => one.staffId === staffId);
  return open && hasTextChanged(open.base, copy.content) ? mendOf(open, copy.content) : null;
}

const namesOf = async (db: Queryable, ids: string[]) =>
  ids.length
    ? (
        await db
          .select({ name: staff.name })
          .from(staff)
          .where(inArray(staff.id, ids))
          .orderBy(staff.name)
      ).map(({ name }) => name)
    : [];

async function describe(db: Queryable, actor: Actor, subject: StorySubject) {
  const { at, copy } = subject;
  const facts = withScheduleApplied(subject.story, at);
  const [home] = await db.select({ name: desk.name }).from(desk).where(eq(desk.id, facts.deskId));
  const [rules] = await db.select({ timeZone: organisation.timeZone }).from(organisation).limit(1);
  const own = hasEdited(actor, subject);
  const parts = partsFor(actor, subject);
  const kept = await keptVersions(db, facts.id);
  return {
    id: facts.id,
    deskId: facts.deskId,
    desk: home?.name ?? '',
    status: statusOf(facts, at),
    readers: publicationState(facts, at),
    deskState: facts.deskState,
    updating: facts.updating,
    scheduled: facts.nextEditionId !== null,
    legal: facts.legal,
    mayFlagLegal: can(actor, 'legal.flag', subject),
    mayClearLegal: can(actor, 'legal.clear', subject),
    embargoUntil: facts.embargoUntil,
    publishAt: facts.publishAt,
    /**
     * From when readers have what counts as published, where the clock was set back since; else
     * null.
     */
    readersFrom: subject.liveFrom && subject.liveFrom > at ? subject.liveFrom : null,
    firstPublishedAt: facts.firstPublishedAt,
    heldAt: facts.heldAt,
    unpublishedAt: facts.unpublishedAt,
    spikedAt: facts.spikedAt,
    mayDelete: isOnlyOpened(actor, subject),
    maySend: !staysOnItsDesk(facts) && mayTake(actor, subject, 'move_desk'),
    isOwner: subject.owners.includes(actor.staffId),
    killedAt: facts.killedAt,
    publicNotice: facts.publicNotice,
    submittedAt: facts.submittedAt,
    timeZone: rules?.timeZone ?? 'UTC',
    version: copy.version,
    /** By which people know it: of kept versions, not of changes. */
    number: numberOf(kept, copy.version),
    sha256: copy.sha256,
    content: copy.content,
    checking: await checkingOf(db, subject),
    note: copy.note,
    refused: copy.refused as { field: string; sentence: string }[],
    words: copy.words,
    changedAt: copy.changedAt,
    editors: await namesOf(db, [...new Set([...subject.owners, ...subject.editors])]),
    own,
    /**
     * What the person mended while reviewing, and whether it is still a mend; null where they did
     * not.
     */
    mending: mendingOf(actor, subject),
    /** Who could approve it, where the person may not because of their own hand in it. */
    others: own ? (await reviewersOf(db, subject, actor.staffId)).map(({ name }) => name) : [],
    approval: await lastApproval(db, facts.id, kept),
    said: await lastWords(db, facts.id),
    ...(await shownAs(db, facts.liveEditionId)),
    mayEdit: writable(facts, at) && parts === 'all',
    /**
     * Where the person may not write the text, but do their own part of the work: pictures, tags.
     */
    parts: writable(facts, at) && parts !== 'all' ? parts : [],
    allowed: allowedActions(actor, subject, at),
  };
}

export type DeskStory = Awaited<ReturnType<typeof describe>>;

/**
 * Everything that the writing desk says about a story beside its text. Null: no such story, or not
 * this person's to see.
 */
export async function readDeskStory(actor: Actor, storyId: string): Promise<DeskStory | null> {
  if (!StoryId.safeParse(storyId).success) return null;
  const db = staffDb();
  const subject = await loadStory(db, storyId);
  return subject && can(actor, 'story.read', subject) ? describe(db, actor, subject) : null;
}
