'use server';
import { redirect } from 'next/navigation';
import type { Result } from '#lib/errors.ts';
import { asActor, askActor } from '#lib/newsroom/session/request/require-actor.ts';
import type { Outcome } from '#lib/newsroom/stories/actions/outcome.ts';
import { startStory } from '#lib/newsroom/stories/actions/start.ts';
import { takeAction, type StoryRequest } from '#lib/newsroom/stories/take-action.ts';

/**
 * Takes an action on a story. Without a session it says so instead of leaving the page, so that no
 * text is lost.
 */
export async function takeStoryAction(request: StoryRequest): Promise<Result<Outcome>> {
  const asked = await askActor();
  return asked.ok ? takeAction(asked.value, request) : asked;
}

/** Begins a story, on the person's first desk where none is named, and goes to its writing desk. */
export async function startNewStory(deskId?: string): Promise<Result<never>> {
  const started = await asActor('/newsroom/stories', (actor) => startStory(actor, { deskId }));
  return started.ok ? redirect(`/newsroom/stories/${started.value.storyId}`) : started;
}
