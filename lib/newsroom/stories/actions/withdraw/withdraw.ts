import { WRITING } from '../states.ts';
import type { StoryMove } from '../story-action.ts';

/** Takes a text back from review. */
export const withdraw = {
  word: 'Withdraw',
  permission: 'story.withdraw',
  from: { desk: ['in_review'], readers: WRITING },
  change: () => ({ deskState: 'draft', submittedAt: null }),
  endsMends: true,
  fields: {},
  events: ['story.withdrawn'],
  done: 'Taken back from review.',
  button: { at: 'bar', isUrgent: true, dialog: null },
} as const satisfies StoryMove;
