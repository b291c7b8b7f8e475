import { UNSPIKED } from '../states.ts';
import type { StoryMove } from '../story-action.ts';

/** Brings a spiked story back to where it was. */
export const unspike = {
  word: 'Restore',
  permission: 'story.unspike',
  from: { desk: ['spiked'], readers: ['never'] },
  change: ({ stateBeforeSpike }) => ({
    deskState: UNSPIKED.find((state) => state === stateBeforeSpike) ?? 'draft',
    stateBeforeSpike: null,
    spikedAt: null,
  }),
  fields: {},
  events: ['story.unspiked'],
  done: 'Restored to where it was.',
  button: {
    at: 'bar',
    leadsOn: true,
    dialog: {
      meaning: {
        bold: 'Back at the desk.',
        rest: 'It stands where it stood before it was spiked. Readers never had it.',
      },
    },
  },
} as const satisfies StoryMove;
