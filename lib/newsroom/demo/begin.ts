import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Transaction } from '#db/queryable.ts';
import { story } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';
import { command } from '../command.ts';
import { changesOf } from '../collaboration/store/apply.ts';
import { noteOf } from '../collaboration/protocol/layout.ts';
import { project } from '../collaboration/projection/project.ts';
import { recordContent } from '../collaboration/projection/record.ts';
import { startDocument } from '../collaboration/store/start-document.ts';
import { readStored } from '../collaboration/store/stored.ts';
import { appendRow } from '../collaboration/socket/notify.ts';
import { StoryContent } from '../stories/content.ts';
import { lockStoryRow } from '../stories/story-row.ts';

/** Begins a story with its text already in it; otherwise as a reporter begins one. */
export const beginStory = command({
  input: z.object({ deskId: z.uuid(), content: StoryContent, note: z.string() }),
  permission: 'story.create',
  about: ({ deskId }) => ({ deskId }),
  async run({ tx, actor, input: { deskId, content, note } }) {
    const id = uuidv7();
    const at = now();
    await tx.insert(story).values({
      id,
      guid: `urn:uuid:${id}`,
      deskId,
      createdBy: actor.staffId,
      createdAt: at,
      changedAt: at,
    });
    await startDocument(tx, id, content, actor.staffId);
    if (note) await writeNote(tx, id, note, actor.staffId);
    return {
      events: [
        {
          kind: 'story.started',
          storyId: id,
          deskId,
          subject: content.headline || 'Untitled story',
          to: 'draft',
        },
      ],
      value: id,
    };
  },
});

/** Writes the internal note into the shared document, as the desk's client would. */
async function writeNote(
  tx: Transaction,
  storyId: string,
  note: string,
  staffId: string,
): Promise<void> {
  const subject = await lockStoryRow(tx, storyId);
  if (!subject) throw new Error(`story ${storyId} was begun and is not there`);
  const { doc } = await readStored(tx, storyId);
  const update = changesOf(doc, () => noteOf(doc).insert(0, note));
  if (update) await appendRow(tx, storyId, update, staffId, '');
  await recordContent(tx, subject, project(doc, subject.copy), { staffId, at: now(), hand: true });
}
