import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '#db/queryable.ts';
import { approval, event, outbox, storyVersion } from '#db/schema/newsroom/index.ts';
import type { Actor } from '../../actor.ts';
import { command, CommandError } from '../../command.ts';
import { replaceContent } from '../../collaboration/projection/replace.ts';
import { aboutStory } from '../about-story.ts';
import { TAKEN_BACK } from '../actions/take-back/take-back.ts';
import type { StoryContent } from '../content.ts';
import { statusOf } from '../facts.ts';
import { loadLocked, OfStory } from '../inputs.ts';
import { writeFacts, type LockedStory } from '../story-row.ts';
import { Kept } from './undoable.ts';

interface Last {
  n: number;
  kind: string;
  actorId: string | null;
  kept: Kept | null;
  late: boolean;
}

const refuse = (sentence: string) => new CommandError({ code: 'conflict', sentence });
const MORE_HAPPENED = 'Something else happened to the story since. It cannot be taken back.';

/**
 * The last thing that happened to the story, and whether its ten seconds are over by the database's
 * clock.
 */
async function lastEvent(tx: Transaction, storyId: string): Promise<Last | null> {
  const [row] = await tx
    .select({
      n: event.n,
      kind: event.kind,
      actorId: event.actorId,
      kept: sql<unknown>`${event.payload} -> 'takeBack'`,
      late: sql<boolean>`coalesce((${event.payload} -> 'takeBack' ->> 'until')::timestamptz < clock_timestamp(), true)`,
    })
    .from(event)
    .where(eq(event.storyId, storyId))
    .orderBy(desc(event.n))
    .limit(1);
  return row ? { ...row, kept: Kept.safeParse(row.kept).data ?? null } : null;
}

/**
 * Takes back what the same person did to a story less than ten seconds ago, while nothing else has
 * happened to it: its state, its text and its approval are as before, and the mail that waited is
 * not sent.
 */
export const takeBack = command({
  input: OfStory.extend({ id: z.uuid() }),
  load: async (input, tx) => {
    const locked = await loadLocked(input, tx);
    const last = locked && (await lastEvent(tx, input.storyId));
    return locked && { ...locked, last };
  },
  permission: (_, { last }) => TAKEN_BACK[last?.kind ?? '']?.permission ?? 'story.read',
  async run({ tx, actor, subject, input }) {
    const { last } = subject;
    const undo = TAKEN_BACK[last?.kind ?? ''];
    if (!undo || !last?.kept || last.kept.id !== input.id) throw refuse(MORE_HAPPENED);
    if (last.actorId !== actor.staffId) throw refuse('Only who did it can take it back.');
    if (last.late) throw refuse('It is too late to take it back: ten seconds have passed.');
    if (subject.copy.sha256 !== last.kept.textAfter)
      throw refuse('The text changed since. It cannot be taken back.');
    await cancelMail(tx, last.n);
    await bringBack(tx, actor, subject, last.kept);
    const { before } = last.kept;
    const facts = { ...subject.story, ...before };
    return {
      events: [
        {
          kind: undo.event,
          ...aboutStory(subject),
          from: statusOf(subject.story, subject.at),
          to: statusOf(facts, subject.at),
          payload: { of: last.n },
        },
      ],
      value: null,
    };
  },
});

/**
 * Mail that has not left the outbox goes; one that a worker has taken is told to somebody by now.
 */
async function cancelMail(tx: Transaction, eventN: number): Promise<void> {
  const mail = and(eq(outbox.eventN, eventN), eq(outbox.target, 'mail'));
  if ((await tx.$count(outbox, and(mail, gt(outbox.attempts, 0)))) > 0)
    throw refuse('Its mail has gone out. It cannot be taken back.');
  await tx.delete(outbox).where(and(mail, isNull(outbox.doneAt)));
}

async function bringBack(
  tx: Transaction,
  actor: Actor,
  { story, copy, at }: LockedStory,
  { before, textBefore }: Kept,
): Promise<void> {
  if (textBefore !== copy.sha256) {
    const [kept] = await tx
      .select({ content: storyVersion.content })
      .from(storyVersion)
      .where(and(eq(storyVersion.storyId, story.id), eq(storyVersion.sha256, textBefore)))
      .limit(1);
    if (!kept) throw refuse('The text that was there could not be found. Nothing was changed.');
    // As a working copy in work, so that the text coming back is no event of its own.
    await writeFacts(tx, story.id, {
      updating: true,
      deskState: 'draft',
      legal: 'none',
      legalSha256: null,
    });
    await replaceContent(tx, story.id, kept.content as StoryContent, actor);
  }
  // The approval that was taken back is gone; the log keeps that it was given.
  if (story.approvalId && story.approvalId !== before.approvalId)
    await tx.delete(approval).where(eq(approval.id, story.approvalId));
  if (before.approvalId && before.deskState === 'approved') {
    await tx
      .update(approval)
      .set({ voidedAt: null, voidedBy: null })
      .where(eq(approval.id, before.approvalId));
  }
  await writeFacts(tx, story.id, { ...before, changedAt: at });
}
