import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import { approval } from '#db/schema/newsroom/index.ts';
import { orRefuse } from '../command.ts';
import type { NewEvent } from '../events/append.ts';
import { aboutStory } from './about-story.ts';
import { WORKFLOW, type MoveName } from './actions/actions.ts';
import type { Circumstances, StoryMove } from './actions/story-action.ts';
import { statusOf, type FactsChange, type StoryFacts } from './facts.ts';
import { closeMends } from './mends.ts';
import { writeFacts, type LockedStory } from './rows.ts';
import { transition } from './workflow.ts';

/** The hash that the standing approval holds for; null where there is none. */
export async function approvedHash(tx: Transaction, approvalId: string | null): Promise<string | null> {
  if (!approvalId) return null;
  const [row] = await tx.select({ sha256: approval.sha256, voidedAt: approval.voidedAt }).from(approval).where(eq(approval.id, approvalId));
  return row && !row.voidedAt ? row.sha256 : null;
}

type Told = NonNullable<NewEvent['tell']>;

/** The worker looks at the public pages at once, and again when a scheduled edition appears. */
function proofsOf({ isSeen }: StoryMove, { publishAt }: FactsChange, at: Date): Told {
  if (!isSeen) return [];
  return ['probe', ...(publishAt && publishAt > at ? [{ target: 'probe', at: publishAt }] : [])];
}

function mailOf({ mail }: StoryMove, facts: StoryFacts): Told {
  return (typeof mail === 'function' ? mail(facts) : mail === true) ? ['mail'] : [];
}

interface MoveOptions extends Partial<Omit<Circumstances, 'at'>> {
  /** Where the move has more than one kind of event. */
  kind?: string;
  payload?: Record<string, unknown>;
  /** Facts that change beside those of the move. */
  also?: FactsChange;
}

/**
 * Makes a move: checks it against its declaration, writes the facts, and names the event.
 * @throws Refusal with what is in the way.
 */
export async function moveStory(
  tx: Transaction, subject: LockedStory, name: MoveName, options: MoveOptions = {},
): Promise<{ event: NewEvent; change: FactsChange }> {
  const { kind, payload, also, ...circumstances } = options;
  const { at } = subject;
  const move: StoryMove = WORKFLOW[name];
  if (move.endsMends) await closeMends(tx, subject);
  const change = { ...orRefuse(transition(subject.story, name, { ...circumstances, at })), ...also };
  await writeFacts(tx, subject.story.id, change);
  const event: NewEvent = {
    kind: kind ?? move.events[0],
    ...aboutStory(subject),
    from: statusOf(subject.story, at),
    to: statusOf({ ...subject.story, ...change }, at),
    ...(options.reason ? { reason: options.reason } : {}),
    ...(payload ? { payload } : {}),
    tell: [...mailOf(move, subject.story), ...proofsOf(move, change, at)],
  };
  return { event, change };
}
