import type { Transaction } from '#db/queryable.ts';
import type { Actor } from '../../actor.ts';
import { command, CommandError } from '../../command.ts';
import type { NewEvent } from '../../events/append.ts';
import { can, hasEdited } from '../../policy.ts';
import { loadLocked, requestOf, type ParsedRequest } from '../inputs.ts';
import { moveStory } from '../move-story.ts';
import type { LockedStory } from '../story-row.ts';
import { undoable } from '../take-back/undoable.ts';
import { failFor } from '../workflow.ts';
import { STORY_ACTIONS, type MoveName, type StoryActionName } from './actions.ts';
import type { Outcome } from './outcome.ts';
import {
  permissionOf,
  type Asked,
  type Circumstances,
  type Given,
  type Guard,
  type StoryAction,
} from './story-action.ts';

type FieldsOf<Name extends StoryActionName> = (typeof STORY_ACTIONS)[Name]['fields'];

interface Context<Name extends StoryActionName> {
  tx: Transaction;
  actor: Actor;
  subject: LockedStory;
  input: ParsedRequest<FieldsOf<Name>>;
}

interface Done<Value> {
  /** The first is the action's own: the one that can be taken back. */
  events: [NewEvent, ...NewEvent[]];
  value: Value;
}

/**
 * The command of an action. What a request may hold, who may send it and whether it can be taken
 * back come from the declaration; `run` does the rest in the transaction that has the story locked.
 */
export function storyCommand<Name extends StoryActionName, Value extends Outcome>(
  name: Name,
  run: (context: Context<Name>) => Promise<Done<Value>>,
) {
  const action: StoryAction = STORY_ACTIONS[name];
  return command({
    input: requestOf<FieldsOf<Name>>(STORY_ACTIONS[name].fields),
    load: loadLocked,
    permission: (input, subject, actor) => permissionOf(action, askedOf(input, subject, actor)),
    refusal: (input, subject, actor) =>
      action.refusal?.(askedOf(input, subject, actor), (permission) =>
        can(actor, permission, subject),
      ) ?? null,
    async run(context): Promise<{ events: NewEvent[]; value: Value & { takeBack?: string } }> {
      const {
        events: [own, ...others],
        value,
      } = await run(context);
      if (!action.takeBack) return { events: [own, ...others], value };
      const { event, takeBack } = await undoable(context.tx, context.subject, own);
      return { events: [event, ...others], value: { ...value, takeBack } };
    },
  });
}

function askedOf({ kindOfChange, legal }: Given, subject: LockedStory, actor: Actor): Asked {
  return { facts: subject.story, hasEdited: hasEdited(actor, subject), kindOfChange, legal };
}

/** The command of a move that does nothing but move, with its reason where it asks for one. */
export const moveOnly = <Name extends MoveName>(name: Name) =>
  storyCommand(name, async ({ tx, subject, input }) => {
    const { event } = await moveStory(
      tx,
      subject,
      name,
      'reason' in input ? { reason: input.reason } : {},
    );
    return { events: [event], value: {} };
  });

/**
 * Asks a guard before the machine does: what was not filled in is said before what the text lacks.
 * @throws CommandError with the guard's sentence and field.
 */
export function requireGuard(
  guard: Guard,
  subject: LockedStory,
  when: Omit<Circumstances, 'at'>,
): void {
  const found = guard(subject.story, { ...when, at: subject.at });
  if (found) throw new CommandError(failFor(found).error);
}

/**
 * An action about the text on the screen is not taken on another: `Nothing was approved.`
 * @param sha256 of that text, in hexadecimal; undefined counts as another.
 * @throws CommandError `conflict` where the text is another by now.
 */
export function requireShown(
  { copy }: LockedStory,
  sha256: string | undefined,
  done: 'approved' | 'published' | 'cleared',
): void {
  if (sha256 === copy.sha256) return;
  throw new CommandError({
    code: 'conflict',
    sentence: `The text moved on while you read. Nothing was ${done}.`,
  });
}
