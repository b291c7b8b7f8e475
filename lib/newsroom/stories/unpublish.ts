import { command } from '../command.ts';
import { cancelEdition, setWithdrawal } from '../door.ts';
import { loadLocked, OfStory, Reason } from './inputs.ts';
import { approvedHash, moveStory } from './move.ts';
import { bringOut } from './publish.ts';

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

/** Gives an unpublished story back under its old identity. A changed and approved text comes out as an update. */
export const restore = command({
  input: OfStory,
  load: loadLocked,
  may: 'story.restore',
  async run({ tx, actor, subject }) {
    const { event, change } = await moveStory(tx, subject, 'restore', 'story.restored', {
      sha256: subject.copy.sha256,
      approvedSha256: subject.story.updating ? await approvedHash(tx, subject.story.approvalId) : subject.copy.sha256,
    });
    await setWithdrawal(tx, subject.story.id, { unpublishedAt: null });
    if (!subject.story.updating) return { events: [event], value: null };
    const visible = { ...subject, story: { ...subject.story, ...change } };
    const update = await bringOut(tx, actor, visible, { kindOfChange: 'update', correctionText: '' }, null);
    return { events: [event, update.event], value: null };
  },
});
