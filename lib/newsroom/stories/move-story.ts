import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import { approval } from '#db/schema/newsroom/index.ts';
import { unwrap } from '../command.ts';
import type { NewEvent, Notification } from '../events/append.ts';
import { aboutStory } from './about-story.ts';
import { WORKFLOW, type MoveName } from './actions/actions.ts';
import type { Circumstances, StoryAction, StoryMove } from './actions/story-action.ts';
import { statusOf, type FactsChange } from './facts.ts';
import { closeMends } from './review/mends.ts';
import { writeFacts, type LockedStory, type StorySubject } from './story-row.ts';
import { transition } from './workflow.ts';

/** The hash that the standing approval holds for; null where there is none. */
export async function approvedHash(
  tx: Transaction,
  approvalId: string | null,
): Promise<string | null> {
  if (!approvalId) return null;
  const [row] = await tx
    .select({ sha256: approval.sha256, voidedAt: approval.voidedAt })
    .from(approval)
    .where(eq(approval.id, approvalId));
  return row && !row.voidedAt ? row.sha256 : null;
}

/** The worker looks at the public pages at once, and again when a scheduled edition appears. */
function proofsOf({ isSeen }: StoryMove, { publishAt }: FactsChange, at: Date): Notification[] {
  if (!isSeen) return [];
  return [
    'probe',
    ...(publishAt && publishAt > at ? [{ target: 'probe' as const, at: publishAt }] : []),
  ];
}

/** The event of an action, and who is told of it by mail. */
export function eventOf(
  { events: [kind], mail }: StoryAction,
  subject: StorySubject,
): NewEvent & { notify: Notification[] } {
  const isTold = typeof mail === 'function' ? mail(subject.story) : mail === true;
  return { kind, ...aboutStory(subject), notify: isTold ? ['mail'] : [] };
}

interface MoveOptions<Name extends MoveName> extends Partial<Omit<Circumstances, 'at'>> {
  /** Where the move has more than one kind of event. */
  kind?: (typeof WORKFLOW)[Name]['events'][number];
  payload?: Record<string, unknown>;
  /** Facts that change beside those of the move. */
  also?: FactsChange;
}

/**
 * Makes a move: checks it against its declaration, writes the facts, and names the event.
 * @throws CommandError with what is in the way.
 */
export async function moveStory<Name extends MoveName>(
  tx: Transaction,
  subject: LockedStory,
  name: Name,
  options: MoveOptions<Name> = {},
): Promise<{ event: NewEvent; change: FactsChange }> {
  const { kind, payload, also, ...circumstances } = options;
  const { at } = subject;
  const move: StoryMove = WORKFLOW[name];
  if (move.endsMends) await closeMends(tx, subject);
  const change = { ...unwrap(transition(subject.story, name, { ...circumstances, at })), ...also };
  await writeFacts(tx, subject.story.id, change);
  const named = eventOf(move, subject);
  const event: NewEvent = {
    ...named,
    ...(kind ? { kind } : {}),
    from: statusOf(subject.story, at),
    to: statusOf({ ...subject.story, ...change }, at),
    ...(options.reason ? { reason: options.reason } : {}),
    ...(payload ? { payload } : {}),
    notify: [...named.notify, ...proofsOf(move, change, at)],
  };
  return { event, change };
}
