import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { staffDb } from '#db/staff.ts';
import type { Step } from '#db/demo/index.ts';
import { workingCopy } from '#db/schema/newsroom/index.ts';
import type { Result } from '#lib/errors.ts';
import type { Actor } from '../actor.ts';
import { command } from '../command.ts';
import { replaceContent } from '../collaboration/projection/replace.ts';
import { STORY_COMMANDS } from '../stories/actions/commands.ts';
import { StoryContent } from '../stories/content.ts';
import { loadLocked, OfStory } from '../stories/inputs.ts';

/** What a step needs beside itself. */
export interface Scene {
  actor: Actor;
  storyId: string;
  /** The instant that lies so many minutes before the newsroom is filled. */
  ago: (minutes: number) => Date;
  /** The story's content after the step, where the step changes it. */
  content: () => StoryContent;
}

const rewrite = command({
  input: OfStory.extend({ content: StoryContent }),
  load: loadLocked,
  permission: 'story.edit',
  async run({ tx, actor, input: { storyId, content } }) {
    await replaceContent(tx, storyId, content, actor);
    return { events: [], value: null };
  },
});

/** Does a step by the same verbs that the writing desk calls. */
export async function takeStep(
  step: Step,
  { actor, storyId, ago, content }: Scene,
): Promise<Result<unknown>> {
  switch (step.do) {
    case 'submit':
      return STORY_COMMANDS.submit(actor, { storyId });
    case 'approve':
      return STORY_COMMANDS.approve(actor, { storyId, sha256: await hashOf(storyId) });
    case 'publish':
      return STORY_COMMANDS.publish(actor, { storyId });
    case 'edit':
      return rewrite(actor, { storyId, content: content() });
    case 'republish':
      return STORY_COMMANDS.publish(actor, {
        storyId,
        kindOfChange: step.kind,
        ...(step.correction ? { correctionText: step.correction } : {}),
      });
    case 'request_changes':
      return STORY_COMMANDS.request_changes(actor, { storyId, reason: step.reason });
    case 'hold':
      return STORY_COMMANDS.hold(actor, { storyId, reason: step.reason });
    case 'unpublish':
      return STORY_COMMANDS.unpublish(actor, { storyId, reason: step.reason });
    case 'spike':
      return STORY_COMMANDS.spike(actor, { storyId, reason: step.reason });
    case 'kill':
      return STORY_COMMANDS.kill(actor, {
        storyId,
        reason: step.reason,
        publicNotice: step.notice,
      });
    case 'schedule':
      return STORY_COMMANDS.schedule(actor, { storyId, at: ago(step.for).toISOString() });
    case 'embargo':
      return STORY_COMMANDS.set_embargo(actor, { storyId, until: ago(step.until).toISOString() });
  }
}

const Hash = z.string().length(64);

async function hashOf(storyId: string): Promise<string> {
  const [copy] = await staffDb()
    .select({ sha256: workingCopy.sha256 })
    .from(workingCopy)
    .where(eq(workingCopy.storyId, storyId));
  return Hash.parse(copy?.sha256);
}
