import { says } from '../guards.ts';
import { AHEAD, UNSPIKED } from '../states.ts';
import type { Guard, StoryMove } from '../story-action.ts';

const LABEL = 'Embargo until';

const endsTooSoon: Guard = (_, { instant, at }) =>
  says(instant && instant <= at ? 'The embargo must end in the future.' : null, LABEL);

const crossesSchedule: Guard = ({ publishAt }, { instant }) => {
  if (!publishAt) return null;
  if (!instant)
    return says(
      'The story is scheduled under this embargo. Deschedule it, or break the embargo.',
      LABEL,
    );
  return says(publishAt < instant ? 'The story is scheduled before that time.' : null, LABEL);
};

/**
 * Sets, moves or (none) lifts the embargo of a story that readers never had. A field of the desk
 * does it.
 */
export const setEmbargo = {
  word: LABEL,
  permission: 'embargo.set',
  from: { desk: UNSPIKED, readers: ['never', ...AHEAD] },
  guards: [endsTooSoon, crossesSchedule],
  change: (_, { instant }) => ({ embargoUntil: instant ?? null }),
  isSeen: true,
  fields: { until: { kind: 'timeOrNone', label: LABEL, due: 'Date and time: choose one.' } },
  events: ['story.embargo_set'],
} as const satisfies StoryMove;
