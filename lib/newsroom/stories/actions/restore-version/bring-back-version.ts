import { and, eq } from 'drizzle-orm';
import { storyVersion } from '#db/schema/newsroom/index.ts';
import { CommandError } from '../../../command.ts';
import { replaceContent } from '../../../collaboration/projection/replace.ts';
import type { StoryContent } from '../../content.ts';
import { writable } from '../../facts.ts';
import { eventOf } from '../../move-story.ts';
import { saveRevision } from '../../story-row.ts';
import { keptVersions, numberOf } from '../../versions/version-numbers.ts';
import { storyCommand } from '../story-command.ts';
import { restoreVersion } from './restore-version.ts';

/** Keeps what stands there, and puts the earlier version in its place. */
export const bringBackVersion = storyCommand(
  'restore_version',
  async ({ tx, actor, subject, input: { version } }) => {
    const { story, at } = subject;
    if (!writable(story, at))
      throw new CommandError({
        code: 'conflict',
        sentence: 'The text cannot be written in now. Nothing was changed.',
      });
    const [kept] = await tx
      .select({ content: storyVersion.content })
      .from(storyVersion)
      .where(and(eq(storyVersion.storyId, story.id), eq(storyVersion.version, version)));
    if (!kept)
      throw new CommandError({ code: 'not_found', sentence: 'This version was not kept.' });
    const number = numberOf(await keptVersions(tx, story.id), version);
    await saveRevision(tx, subject, 'before restoring', actor.staffId);
    await replaceContent(tx, story.id, kept.content as StoryContent, actor);
    return {
      events: [{ ...eventOf(restoreVersion, subject), to: `version ${number}` }],
      value: { version },
    };
  },
);
