import { CHANGE_FIELDS } from '../fields.ts';
import { changedSinceApproval, heldByLegal, unsaidChange } from '../guards.ts';
import type { Guard, StoryMove } from '../story-action.ts';

const unsaidUnlessSame: Guard = (facts, when) =>
  facts.updating && !when.sameText ? unsaidChange(facts, when) : null;

/**
 * Gives an unpublished story back under its old identity. A changed and approved text comes out as
 * the kind of change that it is.
 */
export const restore = {
  word: 'Restore',
  permission: 'story.restore',
  from: { desk: ['approved'], readers: ['unpublished'] },
  guards: [heldByLegal, changedSinceApproval, unsaidUnlessSame],
  change: (_, { sameText }) => ({ unpublishedAt: null, ...(sameText ? { updating: false } : {}) }),
  isSeen: true,
  fields: CHANGE_FIELDS,
  events: ['story.restored'],
  done: 'Restored. Readers see it again.',
  button: { at: 'bar', leadsOn: true, dialog: { isWide: true } },
} as const satisfies StoryMove;
