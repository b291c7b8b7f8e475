import { SCHEDULE_FIELDS } from '../fields.ts';
import {
  changedSinceApproval,
  heldByLegal,
  nothingNew,
  timeNotAhead,
  unsaidChange,
  waitingToAppear,
} from '../guards.ts';
import type { StoryMove } from '../story-action.ts';

/**
 * Lets the approved text appear at an instant ahead. Its edition is written now; readers' views
 * compare the time.
 */
export const schedule = {
  word: 'Schedule',
  permission: 'story.schedule',
  from: { desk: ['approved'], readers: ['never', 'live'] },
  guards: [
    nothingNew,
    waitingToAppear,
    heldByLegal,
    changedSinceApproval,
    timeNotAhead,
    unsaidChange,
  ],
  change: (facts, { editionId, instant }) => ({
    nextEditionId: editionId ?? null,
    publishAt: instant ?? null,
    editions: facts.editions + 1,
  }),
  isSeen: true,
  requires: 'publication',
  fields: SCHEDULE_FIELDS,
  events: ['story.scheduled'],
  done: 'Scheduled.',
  button: { at: 'bar', leadsOn: true, dialog: {} },
} as const satisfies StoryMove;
