import { reasonField } from '../fields.ts';
import { AHEAD } from '../states.ts';
import type { StoryMove } from '../story-action.ts';

/**
 * Takes a story from readers while it is being checked: at once, and without looking at the text.
 */
export const hold = {
  word: 'Hold',
  permission: 'story.hold',
  from: { readers: ['live', ...AHEAD] },
  change: (_, { at }) => ({ heldAt: at }),
  isSeen: true,
  fields: {
    reason: reasonField(({ firstPublishedAt }) =>
      firstPublishedAt ? 'For the newsroom. Readers do not see it.' : 'For the newsroom.',
    ),
  },
  events: ['story.held'],
  mail: true,
  done: ({ firstPublishedAt }) =>
    firstPublishedAt
      ? 'Held. Readers see “This story is being checked”.'
      : 'Held. It does not go out while it is held.',
  button: {
    at: 'readers',
    isUrgent: true,
    dialog: {
      look: 'heed',
      meaning: ({ firstPublishedAt }) => ({
        bold: 'At once and reversible.',
        rest: firstPublishedAt
          ? 'Readers see “This story is being checked”. It leaves the front page, search and ' +
            'lists; feeds keep the item without its text.'
          : 'Readers never had it. Whatever it waits for, it does not go out while it is held.',
      }),
    },
  },
} as const satisfies StoryMove;
