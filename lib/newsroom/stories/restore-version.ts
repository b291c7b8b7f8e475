import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { storyVersion } from '#db/schema/newsroom/index.ts';
import { command, Refusal } from '../command.ts';
import { replaceContent } from '../documents/replace.ts';
import type { StoryContent } from './content.ts';
import { writable } from './facts.ts';
import { loadLocked, OfStory } from './inputs.ts';
import { aboutStory } from './about-story.ts';
import { keepVersion } from './rows.ts';
import { keptVersions, numberOf } from './version-numbers.ts';

/** Brings an earlier version back as a new one. What stood there is kept first, so that the restoring can be undone. */
export const restoreVersion = command({
  input: OfStory.extend({ version: z.coerce.number().int().min(1) }),
  load: loadLocked,
  may: 'story.edit',
  async run({ tx, actor, subject, input }) {
    if (!writable(subject.story, subject.at)) {
      throw new Refusal({ code: 'conflict', sentence: 'The text cannot be written in now. Nothing was changed.' });
    }
    const [kept] = await tx.select({ content: storyVersion.content }).from(storyVersion)
      .where(and(eq(storyVersion.storyId, subject.story.id), eq(storyVersion.version, input.version)));
    if (!kept) throw new Refusal({ code: 'not_found', sentence: 'This version was not kept.' });
    const number = numberOf(await keptVersions(tx, subject.story.id), input.version);
    await keepVersion(tx, subject, 'before restoring', actor.staffId);
    await replaceContent(tx, subject.story.id, kept.content as StoryContent, actor);
    return { events: [{ kind: 'story.version_restored', ...aboutStory(subject), to: `version ${number}` }], value: { version: input.version } };
  },
});
