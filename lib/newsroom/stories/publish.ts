import { z } from 'zod';
import type { Transaction } from '#db/queryable.ts';
import { now } from '#lib/clock.ts';
import type { Actor } from '../actor.ts';
import { command, Refusal } from '../command.ts';
import { cancelEdition, setWithdrawal, updatedAtOf, writeEdition } from '../door.ts';
import type { NewEvent } from '../events/append.ts';
import { can } from '../policy.ts';
import { freeze } from './edition-of.ts';
import { loadLocked, OfStory, Sha256 } from './inputs.ts';
import { approvedHash, moveStory } from './move.ts';
import { requireReady } from './require-ready.ts';
import { keepVersion, type LockedStory, type StorySubject } from './rows.ts';
import { KINDS_OF_CHANGE, rightFor, type KindOfChange } from './workflow.ts';

/** What readers are told of a change. */
export const Change = z.object({
  kindOfChange: z.enum(KINDS_OF_CHANGE).optional(),
  correctionText: z.string().trim().max(2_000, 'Correction text: at most 2,000 characters.').default(''),
  /** The hash on the screen; when given, exactly that text is published or nothing. */
  sha256: Sha256.optional(),
});
type Change = z.infer<typeof Change>;

/** Publishes the approved text at once: edition, facts, event and outbox rows in one transaction. */
export const publish = command({
  input: OfStory.extend(Change.shape),
  load: loadLocked,
  may: (input) => rightFor('publish', { at: now(), ...kindOf(input) }),
  async run({ tx, actor, subject, input }) {
    const { event, slug } = await bringOut(tx, actor, subject, input, null);
    return { events: [event], value: { slug } };
  },
});

/**
 * Writes the edition that becomes visible now, or at an instant ahead (a schedule). From `Held`, it takes the place of what was held:
 * a schedule that waited is cleared, and readers have the story again.
 */
export async function bringOut(
  tx: Transaction, actor: Actor, subject: LockedStory, change: Change, visibleFrom: Date | null,
): Promise<{ event: NewEvent; slug: string }> {
  const { at, story: facts } = subject;
  const kindOfChange = change.kindOfChange;
  requireRight(actor, subject, kindOfChange);
  if (change.sha256 && change.sha256 !== subject.copy.sha256) {
    throw new Refusal({ code: 'conflict', sentence: 'The text moved on while you read. Nothing was published.' });
  }
  if (facts.firstPublishedAt && facts.updating) requireKindOfChange(change);
  requireCorrectionText(change);
  await requireReady(tx, subject);
  if (facts.heldAt && facts.nextEditionId) await cancelEdition(tx, facts.id, facts.nextEditionId);
  const frozen = await freeze(tx, subject);
  const first = facts.firstPublishedAt === null;
  const { event, change: written } = await moveStory(tx, subject, visibleFrom ? 'schedule' : 'publish', kindOfEvent(first, visibleFrom), {
    editionId: frozen.id,
    instant: visibleFrom,
    sha256: subject.copy.sha256,
    approvedSha256: await approvedHash(tx, facts.approvalId),
    reason: change.correctionText,
    payload: {
      kind: first ? 'first' : kindOfChange, slug: frozen.content.slug, sha256: frozen.sha256,
      ...(visibleFrom ? { at: visibleFrom.toISOString() } : {}), ...(facts.heldAt ? { released: true } : {}),
    },
    ...circumstancesOf(change),
    ...(facts.heldAt ? { tell: ['mail'] } : {}),
  });
  const seen = visibleFrom ?? at;
  await writeEdition(tx, {
    ...frozen,
    n: written.editions ?? facts.editions + 1,
    kind: first ? 'first' : (kindOfChange ?? 'update'),
    correctionText: change.correctionText || null,
    visibleFrom: seen,
    firstPublishedAt: facts.firstPublishedAt ?? seen,
    updatedAt: (kindOfChange === 'minor' && facts.liveEditionId && await updatedAtOf(tx, facts.liveEditionId)) || seen,
    createdAt: at,
    embargoUntil: facts.embargoUntil,
  });
  if (facts.heldAt) await setWithdrawal(tx, facts.id, { heldAt: null });
  await keepVersion(tx, subject, visibleFrom ? 'scheduled' : 'published', actor.staffId);
  return { event, slug: frozen.content.slug };
}

/** What the state machine asks of a change. */
export const circumstancesOf = ({ kindOfChange, correctionText }: Change) =>
  ({ ...kindOf({ kindOfChange }), ...(correctionText ? { correctionText } : {}) });

const kindOf = ({ kindOfChange }: { kindOfChange?: KindOfChange | undefined }) => (kindOfChange ? { kindOfChange } : {});
const kindOfEvent = (first: boolean, ahead: Date | null) => (ahead ? 'story.scheduled' : first ? 'story.published' : 'story.republished');

function requireRight(actor: Actor, subject: StorySubject, kindOfChange: KindOfChange | undefined): void {
  if (can(actor, rightFor('publish', { at: now(), ...kindOf({ kindOfChange }) }), subject)) return;
  throw new Refusal({ code: 'forbidden', sentence: 'Your roles do not give you the right to publish this change.' });
}

/** As the state machine does, but with the field that it belongs to. */
export function requireKindOfChange({ kindOfChange }: Change): void {
  if (!kindOfChange) throw new Refusal({ code: 'invalid', sentence: 'Say which kind of change this is.', field: 'kindOfChange' });
}

/** The same of a correction's or clarification's text. */
export function requireCorrectionText({ kindOfChange, correctionText }: Change): void {
  if ((kindOfChange === 'correction' || kindOfChange === 'clarification') && correctionText === '') {
    throw new Refusal({ code: 'invalid', sentence: `A ${kindOfChange} needs its text.`, field: 'correctionText' });
  }
}
