import { editionHash, setWithdrawal } from '../../../door.ts';
import { approvedHash, moveStory } from '../../move-story.ts';
import { unsaidChange } from '../guards.ts';
import { publishEdition } from '../publish/publish-edition.ts';
import { requireGuard, storyCommand } from '../story-command.ts';

/** Gives the address its edition back; a changed text is published on top of that. */
export const restoreStory = storyCommand('restore', async ({ tx, actor, subject, input }) => {
  const {
    story: { id, approvalId, updating, liveEditionId },
    copy: { sha256 },
  } = subject;
  const sameText =
    !updating || (liveEditionId !== null && (await editionHash(tx, liveEditionId)) === sha256);
  const { kindOfChange, correctionText } = input;
  if (!sameText) requireGuard(unsaidChange, subject, { kindOfChange, correctionText });
  const { event, change } = await moveStory(tx, subject, 'restore', {
    sha256,
    approvedSha256: updating ? await approvedHash(tx, approvalId) : sha256,
    sameText,
    kindOfChange,
    correctionText,
  });
  await setWithdrawal(tx, id, { unpublishedAt: null });
  if (sameText) return { events: [event], value: {} };
  const visible = { ...subject, story: { ...subject.story, ...change } };
  const update = await publishEdition(tx, actor, visible, input, null);
  return { events: [event, update.event], value: {} };
});
