import { reasonField } from '../fields.ts';
import type { StoryMove } from '../story-action.ts';

/** Gives a held story back to readers, with what the check found. */
export const release = {
  word: 'Release',
  permission: 'story.release',
  from: { readers: ['held'] },
  // What should have come out while it was held comes out now: readers see it for the first time at
  // this instant.
  change: ({ publishAt }, { at }) => ({
    heldAt: null,
    ...(publishAt && publishAt < at ? { publishAt: at } : {}),
  }),
  isSeen: true,
  fields: { reason: reasonField('What the check found. For the newsroom and the log.') },
  events: ['story.released'],
  mail: true,
  done: ({ firstPublishedAt }) =>
    firstPublishedAt
      ? 'Released. Readers see it again.'
      : 'Released. It goes out at its time, or when it is published.',
  button: {
    at: 'bar',
    leadsOn: true,
    dialog: {
      meaning: ({ firstPublishedAt }) =>
        firstPublishedAt
          ? {
              bold: 'Back to readers.',
              rest: 'It stands on the front page, in lists, search and feeds again.',
            }
          : {
              bold: 'Checked.',
              rest: 'Readers never had it. It goes out at its time, or when it is published.',
            },
    },
  },
} as const satisfies StoryMove;
