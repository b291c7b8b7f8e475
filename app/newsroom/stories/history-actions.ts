'use server';
import type { FieldChange } from '#lib/story/compare/compare.ts';
import type { Result } from '#lib/errors.ts';
import { readPublishCheck } from '#lib/newsroom/publish-check/read-publish-check.ts';
import type { PublishCheck } from '#lib/newsroom/publish-check/summary.ts';
import { askActor } from '#lib/newsroom/session/request/require-actor.ts';
import { STORY_COMMANDS } from '#lib/newsroom/stories/actions/commands.ts';
import {
  compareVersions,
  storyHistory,
  workingCopyChanges,
  type StoryHistory,
} from '#lib/newsroom/stories/versions/history.ts';

/** What happened to a story, for its History panel. */
export async function readStoryHistory(storyId: string): Promise<Result<StoryHistory>> {
  const asked = await askActor();
  return asked.ok ? storyHistory(asked.value, storyId) : asked;
}

/** Two versions of a story word by word. */
export async function compareStoryVersions(
  storyId: string,
  from: number,
  to: number,
): Promise<Result<FieldChange[]>> {
  const asked = await askActor();
  return asked.ok ? compareVersions(asked.value, storyId, from, to) : asked;
}

/** What the working copy changes in what readers have, or had. */
export async function readWorkingCopyChanges(storyId: string): Promise<Result<FieldChange[]>> {
  const asked = await askActor();
  return asked.ok ? workingCopyChanges(asked.value, storyId) : asked;
}

/** Brings a version back as a new one. Null when done, else the sentence. */
export async function restoreStoryVersion(
  storyId: string,
  version: number,
): Promise<string | null> {
  const asked = await askActor();
  if (!asked.ok) return asked.error.sentence;
  const done = await STORY_COMMANDS.restore_version(asked.value, { storyId, version });
  return done.ok ? null : done.error.sentence;
}

/** What was seen of a story on the public pages. */
export async function readStoryPublishCheck(storyId: string): Promise<Result<PublishCheck | null>> {
  const asked = await askActor();
  return asked.ok ? readPublishCheck(asked.value, storyId) : asked;
}
