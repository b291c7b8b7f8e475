import type { Transaction } from '#db/queryable.ts';
import type { Actor } from '../../../actor.ts';
import { CommandError } from '../../../command.ts';
import { cancelEdition, setWithdrawal, updatedAtOf, writeEdition } from '../../../door.ts';
import type { NewEvent } from '../../../events/append.ts';
import { buildEdition } from '../../edition/build-edition.ts';
import { mayTake } from '../../allowed.ts';
import { approvedHash, moveStory } from '../../move-story.ts';
import { requireReady } from '../../checks/require-ready.ts';
import { saveRevision, type LockedStory } from '../../story-row.ts';
import { unsaidChange } from '../guards.ts';
import type { KindOfChange } from '../kind-of-change.ts';
import { requireGuard, requireShown } from '../story-command.ts';
import { publish } from './publish.ts';

/** What readers are told of a change, and the hash on the screen. */
export interface Change {
  kindOfChange?: KindOfChange | undefined;
  correctionText: string;
  sha256?: string | undefined;
}

/**
 * Writes the edition that becomes visible now, or at an instant ahead (a schedule). From `Held`, it
 * takes the place of what was held: a schedule that waited is cleared, and readers have the story
 * again.
 */
export async function publishEdition(
  tx: Transaction,
  actor: Actor,
  subject: LockedStory,
  change: Change,
  visibleFrom: Date | null,
): Promise<{ event: NewEvent; slug: string }> {
  const { at, story: facts } = subject;
  await requirePublishable(tx, actor, subject, change);
  if (facts.heldAt && facts.nextEditionId) await cancelEdition(tx, facts.id, facts.nextEditionId);
  const frozen = await buildEdition(tx, subject);
  const first = facts.firstPublishedAt === null;
  const { kindOfChange, correctionText } = change;
  const { event, change: written } = await moveStory(
    tx,
    subject,
    visibleFrom ? 'schedule' : 'publish',
    {
      ...(visibleFrom ? {} : { kind: first ? 'story.published' : 'story.republished' }),
      editionId: frozen.id,
      instant: visibleFrom,
      sha256: subject.copy.sha256,
      approvedSha256: await approvedHash(tx, facts.approvalId),
      kindOfChange,
      correctionText,
      reason: correctionText,
      payload: {
        kind: first ? 'first' : kindOfChange,
        slug: frozen.content.slug,
        sha256: frozen.sha256,
        ...(visibleFrom ? { at: visibleFrom.toISOString() } : {}),
        ...(facts.heldAt ? { released: true } : {}),
      },
    },
  );
  const seen = visibleFrom ?? at;
  await writeEdition(tx, {
    ...frozen,
    n: written.editions ?? facts.editions + 1,
    kind: first ? 'first' : (kindOfChange ?? 'update'),
    correctionText: correctionText || null,
    visibleFrom: seen,
    firstPublishedAt: facts.firstPublishedAt ?? seen,
    updatedAt:
      (kindOfChange === 'minor' &&
        facts.liveEditionId &&
        (await updatedAtOf(tx, facts.liveEditionId))) ||
      seen,
    createdAt: at,
    embargoUntil: facts.embargoUntil,
  });
  if (facts.heldAt) await setWithdrawal(tx, facts.id, { heldAt: null });
  await saveRevision(tx, subject, visibleFrom ? 'scheduled' : 'published', actor.staffId);
  return { event, slug: frozen.content.slug };
}

/**
 * Whoever brings a text out, by whatever action, may publish this change of it; and it is the text
 * on the screen, and complete.
 */
async function requirePublishable(
  tx: Transaction,
  actor: Actor,
  subject: LockedStory,
  change: Change,
): Promise<void> {
  if (!mayTake(actor, subject, 'publish', change)) {
    throw new CommandError({
      code: 'forbidden',
      sentence: 'Your roles do not give you the right to publish this change.',
    });
  }
  if (change.sha256) requireShown(subject, change.sha256, 'published');
  requireGuard(unsaidChange, subject, change);
  await requireReady(tx, subject, publish.requires);
}
