import { says, waitingToAppear } from '../guards.ts';
import { OUT } from '../states.ts';
import type { Guard, StoryMove } from '../story-action.ts';

const noWorkingCopy: Guard = ({ updating }) => says(updating ? null : 'There is no working copy.');

/**
 * Lets go of the working copy of a story that readers have: the text goes back to what they see.
 */
export const discard = {
  word: 'Discard working copy',
  permission: 'story.edit',
  from: { readers: OUT },
  guards: [waitingToAppear, noWorkingCopy],
  change: () => ({ updating: false, deskState: 'approved', submittedAt: null }),
  endsMends: true,
  fields: {},
  events: ['story.working_copy_discarded'],
  takeBack: {
    'story.working_copy_discarded': { permission: 'story.edit', event: 'story.discard_taken_back' },
  },
  done: 'Working copy discarded. It is kept in the history.',
  button: {
    at: 'bar',
    isQuiet: true,
    dialog: {
      isWide: true,
      meaning: {
        bold: 'Readers keep what they have.',
        rest:
          'The working copy goes, its approval with it. It stays in the history, and can be ' +
          'brought back from there.',
      },
    },
  },
} as const satisfies StoryMove;
