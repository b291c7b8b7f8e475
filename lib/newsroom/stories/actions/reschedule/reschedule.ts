import { SCHEDULE_FIELDS } from '../fields.ts';
import { nothingScheduled, timeNotAhead } from '../guards.ts';
import { AHEAD } from '../states.ts';
import type { StoryMove } from '../story-action.ts';

/** Moves the time of a text that waits for it. */
export const reschedule = {
  word: 'Schedule',
  permission: 'story.schedule',
  from: { readers: [...AHEAD, 'live'] },
  guards: [nothingScheduled, timeNotAhead],
  change: (_, { instant }) => ({ publishAt: instant ?? null }),
  isSeen: true,
  fields: SCHEDULE_FIELDS,
  events: ['story.rescheduled'],
  done: 'Scheduled for another time.',
  button: { at: 'bar', dialog: {} },
} as const satisfies StoryMove;
