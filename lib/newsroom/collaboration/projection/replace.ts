import type { Transaction } from '#db/queryable.ts';
import type { Actor } from '../../actor.ts';
import type { StoryContent } from '../../stories/content.ts';
import { lockStory } from '../../stories/schedule/lock-story.ts';
import { changesOf } from '../store/apply.ts';
import { project } from './project.ts';
import { recordContent } from './record.ts';
import { readStored } from '../store/stored.ts';
import { appendRow } from '../socket/notify.ts';
import { turnInto } from '../turn-into.ts';

/**
 * Turns the shared document of a story into the given content, as one ordinary update: open desks
 * see it happen, and can undo nothing of it but by restoring. Refreshes the working copy in the
 * same transaction; open desks are told at its commit. Nobody's own words come in by it, so it
 * makes no author. The internal note stays as it is.
 */
export async function replaceContent(
  tx: Transaction,
  storyId: string,
  content: StoryContent,
  actor: Pick<Actor, 'staffId'>,
): Promise<void> {
  const subject = await lockStory(tx, storyId);
  if (!subject) throw new Error(`There is no story ${storyId} to replace the content of`);
  const { doc } = await readStored(tx, storyId);
  const update = changesOf(doc, () => doc.transact(() => turnInto(doc, content)));
  if (!update) return;
  await appendRow(tx, storyId, update, actor.staffId, '');
  await recordContent(tx, subject, project(doc, subject.copy), {
    staffId: actor.staffId,
    at: subject.at,
    hand: false,
  });
}
