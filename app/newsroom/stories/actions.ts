'use server';
import { redirect } from 'next/navigation';
import { fail, type Result } from '#lib/errors.ts';
import { currentActor, requireActor } from '#lib/newsroom/session/require-actor.ts';
import { startStory } from '#lib/newsroom/stories/start.ts';
import { takeAction, type Outcome, type StoryRequest } from '#lib/newsroom/stories/take-action.ts';

/** Takes an action on a story. Without a session it says so instead of leaving the page, so that no text is lost. */
export async function takeStoryAction(request: StoryRequest): Promise<Result<Outcome>> {
  const actor = await currentActor();
  if (!actor) return fail('signed_out', 'You are signed out. Sign in again; nothing was changed.');
  return takeAction(actor, request);
}

/** Begins a story on the person's desk and goes to its writing desk. */
export async function startNewStory(): Promise<Result<never>> {
  const actor = await requireActor('/newsroom/stories');
  const started = await startStory(actor, {});
  return started.ok ? redirect(`/newsroom/stories/${started.value.storyId}`) : started;
}
