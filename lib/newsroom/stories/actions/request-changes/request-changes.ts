import { reasonField } from '../fields.ts';
import { nothingNew, waitingToAppear } from '../guards.ts';
import { WRITING } from '../states.ts';
import type { StoryMove } from '../story-action.ts';

/** Returns a text to its author with a reason. An approval that it had is void. */
export const requestChanges = {
  word: 'Request changes',
  permission: 'story.review',
  from: { desk: ['in_review', 'approved'], readers: WRITING },
  guards: [nothingNew, waitingToAppear],
  change: () => ({ deskState: 'changes_requested', submittedAt: null, approvalId: null }),
  endsMends: true,
  fields: { reason: reasonField('What has to change, and why.') },
  events: ['story.changes_requested'],
  mail: true,
  takeBack: {
    'story.changes_requested': { permission: 'story.review', event: 'story.request_taken_back' },
  },
  done: 'Returned to its author.',
  button: {
    at: 'bar',
    reviewKey: 'R',
    dialog: {
      look: 'heed',
      meaning: { bold: 'Goes back to its author.', rest: 'They see your reason above the text.' },
    },
  },
} as const satisfies StoryMove;
