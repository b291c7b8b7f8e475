'use server';
import type { FieldChange } from '#lib/document/compare.ts';
import { fail, type Result } from '#lib/errors.ts';
import { readPropagation } from '#lib/newsroom/propagation/read.ts';
import type { Propagation } from '#lib/newsroom/propagation/summary.ts';
import { currentActor } from '#lib/newsroom/session/require-actor.ts';
import { compareVersions, storyHistory, type StoryHistory } from '#lib/newsroom/stories/history.ts';
import { restoreVersion } from '#lib/newsroom/stories/restore-version.ts';

const signedOut = fail('signed_out', 'You are signed out. Sign in again; nothing was changed.');

/** What happened to a story, for its History panel. */
export async function readStoryHistory(storyId: string): Promise<Result<StoryHistory>> {
  const actor = await currentActor();
  return actor ? storyHistory(actor, storyId) : signedOut;
}

/** Two versions of a story word by word. */
export async function compareStoryVersions(storyId: string, from: number, to: number): Promise<Result<FieldChange[]>> {
  const actor = await currentActor();
  return actor ? compareVersions(actor, storyId, from, to) : signedOut;
}

/** Brings a version back as a new one. Null when done, else the sentence. */
export async function restoreStoryVersion(storyId: string, version: number): Promise<string | null> {
  const actor = await currentActor();
  if (!actor) return signedOut.error.sentence;
  const done = await restoreVersion(actor, { storyId, version });
  return done.ok ? null : done.error.sentence;
}

/** What was seen of a story on the public pages. */
export async function readStoryPropagation(storyId: string): Promise<Result<Propagation | null>> {
  const actor = await currentActor();
  return actor ? readPropagation(actor, storyId) : signedOut;
}
