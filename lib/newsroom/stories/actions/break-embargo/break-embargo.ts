import { reasonField } from '../fields.ts';
import { isEmbargoed, says } from '../guards.ts';
import { AHEAD, UNSPIKED } from '../states.ts';
import type { Guard, StoryMove } from '../story-action.ts';

const noEmbargo: Guard = (facts, { at }) =>
  says(isEmbargoed(facts, at) ? null : 'There is no embargo.');

/** Ends an embargo before its time. A text that was scheduled under it comes out now. */
export const breakEmbargo = {
  word: 'Break embargo',
  permission: 'embargo.break',
  from: { desk: UNSPIKED, readers: ['never', ...AHEAD] },
  guards: [noEmbargo],
  change: ({ publishAt }, { at }) => ({
    embargoUntil: null,
    ...(publishAt ? { publishAt: at } : {}),
  }),
  isSeen: true,
  fields: { reason: reasonField('Who agreed. It stands in the activity log.') },
  events: ['story.embargo_broken'],
  mail: true,
  done: 'Embargo broken.',
  button: {
    at: 'bar',
    dialog: {
      look: 'heed',
      meaning: {
        bold: 'Before its time.',
        rest: 'A text that is scheduled under this embargo goes out now.',
      },
    },
  },
} as const satisfies StoryMove;
