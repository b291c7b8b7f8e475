import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import { approval } from '#db/schema/newsroom/index.ts';
import { orRefuse } from '../command.ts';
import type { NewEvent, Told } from '../events/append.ts';
import type { EventKind } from '../events/kinds.ts';
import { aboutStory } from './about-story.ts';
import { statusOf, type FactsChange } from './facts.ts';
import { closeMends } from './mends.ts';
import { writeFacts, type LockedStory } from './rows.ts';
import { transition, type Circumstances, type StoryAction } from './workflow.ts';

/** The hash that the standing approval holds for; null where there is none. */
export async function approvedHash(tx: Transaction, approvalId: string | null): Promise<string | null> {
  if (!approvalId) return null;
  const [row] = await tx.select({ sha256: approval.sha256, voidedAt: approval.voidedAt }).from(approval).where(eq(approval.id, approvalId));
  return row && !row.voidedAt ? row.sha256 : null;
}

/** Actions after which readers must see something else, or something no longer. */
const SEEN: ReadonlySet<StoryAction> = new Set([
  'publish', 'schedule', 'reschedule', 'deschedule', 'hold', 'release', 'unpublish', 'restore', 'kill', 'set_embargo', 'break_embargo',
]);

/** Actions with which a review ends or begins anew. */
const ENDS_MENDS: ReadonlySet<StoryAction> = new Set(['submit', 'withdraw', 'request_changes', 'approve', 'spike', 'discard']);

/** The worker looks at the public pages at once, and again when a scheduled edition appears. */
function proofsOf(action: StoryAction, { publishAt }: FactsChange, at: Date): Told[] {
  if (!SEEN.has(action)) return [];
  return ['probe', ...(publishAt && publishAt > at ? [{ target: 'probe' as const, at: publishAt }] : [])];
}

/**
 * Takes an action: checks it against the state machine, writes the facts, and names the event.
 * @throws Refusal with what is in the way.
 */
export async function moveStory(
  tx: Transaction,
  subject: LockedStory,
  action: StoryAction,
  kind: EventKind,
  when: Partial<Omit<Circumstances, 'at'>> & { reason?: string; payload?: Record<string, unknown>; also?: FactsChange; tell?: Told[] } = {},
): Promise<{ event: NewEvent; change: FactsChange }> {
  const { reason, payload, also, tell, ...circumstances } = when;
  const { at } = subject;
  if (ENDS_MENDS.has(action)) await closeMends(tx, subject);
  const change = { ...orRefuse(transition(subject.story, action, { ...circumstances, at })), ...also };
  await writeFacts(tx, subject.story.id, change);
  const event: NewEvent = {
    kind,
    ...aboutStory(subject),
    from: statusOf(subject.story, at),
    to: statusOf({ ...subject.story, ...change }, at),
    ...(reason ? { reason } : {}),
    ...(payload ? { payload } : {}),
    tell: [...(tell ?? []), ...proofsOf(action, change, at)],
  };
  return { event, change };
}
