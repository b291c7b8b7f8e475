import { reasonField } from '../fields.ts';
import { says } from '../guards.ts';
import type { Guard, StoryMove } from '../story-action.ts';

const unseen: Guard = ({ liveEditionId }) =>
  says(liveEditionId ? null : 'Readers have not seen this story. Deschedule it instead.');

/**
 * Takes a story from readers quietly and reversibly; its address answers 410. Never looks at the
 * text.
 */
export const unpublish = {
  word: 'Unpublish',
  permission: 'story.unpublish',
  from: { readers: ['live', 'held'] },
  guards: [unseen],
  change: (_, { at }) => ({
    unpublishedAt: at,
    heldAt: null,
    nextEditionId: null,
    publishAt: null,
  }),
  isSeen: true,
  fields: { reason: reasonField('For the newsroom. Readers do not see it.') },
  events: ['story.unpublished'],
  done: 'Unpublished. Its address answers that it was withdrawn.',
  button: {
    at: 'readers',
    isUrgent: true,
    dialog: {
      look: 'heed',
      meaning: {
        bold: 'Quiet and reversible.',
        rest: 'The address answers that the story was withdrawn. It leaves every list, search and feed.',
      },
    },
  },
} as const satisfies StoryMove;
