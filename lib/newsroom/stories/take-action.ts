import { z } from 'zod';
import { fail, type Result } from '#lib/errors.ts';
import type { Actor } from '../actor.ts';
import { STORY_COMMANDS } from './actions/commands.ts';
import type { Outcome } from './actions/outcome.ts';
import { StoryId } from './content.ts';

/** Whatever a screen may ask for. */
export type RequestedAction = keyof typeof STORY_COMMANDS;

export const StoryRequest = z.strictObject({
  action: z.enum(Object.keys(STORY_COMMANDS) as [RequestedAction, ...RequestedAction[]]),
  storyId: StoryId,
  /** The dialog's fields; each command has its own schema for them. */
  fields: z
    .record(z.string().max(40), z.union([z.string().max(10_000), z.number(), z.null()]))
    .default({}),
});
export type StoryRequest = z.input<typeof StoryRequest>;

/** Takes any action on a story: the one way from a screen to the story's commands. */
export async function takeAction(actor: Actor, raw: StoryRequest): Promise<Result<Outcome>> {
  const request = StoryRequest.safeParse(raw);
  if (!request.success)
    return fail('invalid', 'The request could not be read. Nothing was changed.');
  const { action: name, storyId, fields } = request.data;
  // What the fields hold is for the command's own schema to find out.
  const perform = STORY_COMMANDS[name] as (
    actor: Actor,
    input: unknown,
  ) => Promise<Result<Outcome | null>>;
  const done = await perform(actor, { ...fields, storyId });
  return done.ok ? { ok: true, value: done.value ?? {} } : done;
}
