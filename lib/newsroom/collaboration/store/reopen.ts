import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import { approval, story } from '#db/schema/newsroom/index.ts';
import { appendEvents } from '../../events/append.ts';
import type { FactsChange, StoryFacts } from '../../stories/facts.ts';
import { aboutStory } from '../../stories/about-story.ts';
import { saveRevision, writeFacts, type StorySubject } from '../../stories/story-row.ts';

type Changed = { staffId: string; at: Date };

/**
 * The first change of a text that readers have: the working copy opens, and what they have is kept
 * as a version.
 */
async function openUpdate(
  tx: Transaction,
  subject: StorySubject,
  { staffId, at }: Changed,
): Promise<StoryFacts['deskState']> {
  const change: FactsChange = {
    deskState: 'draft',
    updating: true,
    submittedAt: null,
    changedAt: at,
  };
  await saveRevision(tx, subject, 'published', null);
  await writeFacts(tx, subject.story.id, change);
  await appendEvents(tx, staffId, [
    {
      kind: 'story.update_opened',
      ...aboutStory(subject),
      payload: { version: subject.copy.version },
    },
  ]);
  return 'draft';
}

/** A change after the approval: the approval held for exactly what stood there before. */
async function voidApproval(
  tx: Transaction,
  subject: StorySubject,
  { staffId, at }: Changed,
): Promise<StoryFacts['deskState']> {
  const { approvalId } = subject.story;
  if (approvalId)
    await tx
      .update(approval)
      .set({ voidedAt: at, voidedBy: staffId })
      .where(and(eq(approval.id, approvalId), isNull(approval.voidedAt)));
  await writeFacts(tx, subject.story.id, { deskState: 'in_review', changedAt: at });
  await appendEvents(tx, staffId, [
    {
      kind: 'story.approval_voided',
      ...aboutStory(subject),
      from: 'approved',
      to: 'in_review',
      payload: { version: subject.copy.version, sha256: subject.copy.sha256 },
    },
  ]);
  return 'in_review';
}

/**
 * A change after Legal cleared the text: the clearance held for exactly what stood there before, so
 * Legal has to read it again.
 */
async function voidClearance(
  tx: Transaction,
  subject: StorySubject,
  { staffId, at }: Changed,
): Promise<void> {
  await writeFacts(tx, subject.story.id, { legal: 'required', legalSha256: null, changedAt: at });
  await appendEvents(tx, staffId, [
    {
      kind: 'story.clearance_voided',
      ...aboutStory(subject),
      from: 'cleared',
      to: 'required',
      notify: ['mail'],
      payload: { version: subject.copy.version, sha256: subject.copy.sha256 },
    },
  ]);
}

/** Whether a changed content would change the story's facts. */
export const reopens = ({ legal, liveEditionId, updating, deskState }: StoryFacts): boolean =>
  legal === 'cleared' || deskState === 'approved' || (liveEditionId !== null && !updating);

/**
 * What a changed content means for the story's facts; gives back the desk state after it. The facts
 * are settled.
 */
export async function reopen(
  tx: Transaction,
  subject: StorySubject,
  change: Changed,
): Promise<StoryFacts['deskState']> {
  const facts = subject.story;
  if (facts.legal === 'cleared') await voidClearance(tx, subject, change);
  if (facts.liveEditionId && !facts.updating) return openUpdate(tx, subject, change);
  if (facts.deskState === 'approved') return voidApproval(tx, subject, change);
  await tx.update(story).set({ changedAt: change.at }).where(eq(story.id, facts.id));
  return facts.deskState;
}
