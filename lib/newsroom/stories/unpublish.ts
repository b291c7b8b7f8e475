import { command } from '../command.ts';
import { cancelEdition, editionHash, setWithdrawal } from '../door.ts';
import { loadLocked, OfStory, Reason } from './inputs.ts';
import { approvedHash, moveStory } from './move.ts';
import { bringOut, Change, circumstancesOf, requireCorrectionText, requireKindOfChange } from './publish.ts';

/** Takes a story from readers quietly and reversibly; its address answers 410. Never validates anything. */
export const unpublish = command({
  input: OfStory.extend({ reason: Reason }),
  load: loadLocked,
  may: 'story.unpublish',
  async run({ tx, subject, input }) {
    const facts = subject.story;
    const { event, change } = await moveStory(tx, subject, 'unpublish', 'story.unpublished', { reason: input.reason });
    if (facts.nextEditionId) await cancelEdition(tx, facts.id, facts.nextEditionId);
    await setWithdrawal(tx, facts.id, { heldAt: null, unpublishedAt: change.unpublishedAt ?? subject.at });
    return { events: [event], value: null };
  },
});

/** Gives an unpublished story back under its old identity. A changed and approved text comes out as the kind of change that it is. */
export const restore = command({
  input: OfStory.extend(Change.shape),
  load: loadLocked,
  may: 'story.restore',
  async run({ tx, actor, subject, input }) {
    const { story: { id, approvalId, updating, liveEditionId }, copy } = subject;
    const sameText = !updating || (liveEditionId !== null && await editionHash(tx, liveEditionId) === copy.sha256);
    if (!sameText) {
      requireKindOfChange(input);
      requireCorrectionText(input);
    }
    const { event, change } = await moveStory(tx, subject, 'restore', 'story.restored', {
      sha256: copy.sha256, approvedSha256: updating ? await approvedHash(tx, approvalId) : copy.sha256, sameText, ...circumstancesOf(input),
    });
    await setWithdrawal(tx, id, { unpublishedAt: null });
    if (sameText) return { events: [event], value: null };
    const visible = { ...subject, story: { ...subject.story, ...change } };
    const update = await bringOut(tx, actor, visible, input, null);
    return { events: [event, update.event], value: null };
  },
});
