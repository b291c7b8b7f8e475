import { reasonField } from '../fields.ts';
import { says } from '../guards.ts';
import { UNSPIKED } from '../states.ts';
import type { Guard, StoryMove } from '../story-action.ts';

const hadByReaders: Guard = ({ firstPublishedAt }) =>
  says(firstPublishedAt ? 'Readers have had this story. Unpublish or kill it instead.' : null);

/** Ends a story that readers never had. It can be brought back for 30 days. */
export const spike = {
  word: 'Spike',
  permission: 'story.spike',
  from: { desk: UNSPIKED, readers: ['never'] },
  guards: [hadByReaders],
  change: ({ deskState }, { at }) => ({
    deskState: 'spiked',
    stateBeforeSpike: deskState,
    spikedAt: at,
  }),
  endsMends: true,
  fields: { reason: reasonField('For its author and the log.') },
  events: ['story.spiked'],
  takeBack: { 'story.spiked': { permission: 'story.spike', event: 'story.spike_taken_back' } },
  done: 'Spiked. It can be restored for 30 days.',
  button: {
    at: 'bar',
    isQuiet: true,
    isUrgent: true,
    dialog: {
      look: 'heed',
      meaning: {
        bold: 'Ends the story.',
        rest: 'Readers never had it. It can be restored for 30 days.',
      },
    },
  },
} as const satisfies StoryMove;
