import { nothingScheduled } from '../guards.ts';
import { AHEAD } from '../states.ts';
import type { StoryMove } from '../story-action.ts';

/** Takes a scheduled text back while its time has not come. Never looks at the text. */
export const deschedule = {
  word: 'Deschedule',
  permission: 'story.schedule',
  from: { readers: [...AHEAD, 'live', 'held'] },
  guards: [nothingScheduled],
  change: () => ({ nextEditionId: null, publishAt: null }),
  isSeen: true,
  fields: {},
  events: ['story.descheduled'],
  done: 'Taken back before its time.',
  button: { at: 'bar', isUrgent: true, dialog: null },
} as const satisfies StoryMove;
