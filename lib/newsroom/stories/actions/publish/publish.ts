import { CHANGE_FIELDS } from '../fields.ts';
import {
  changedSinceApproval,
  heldByLegal,
  nothingNew,
  underEmbargo,
  unsaidChange,
  waitingUnheld,
} from '../guards.ts';
import { needsText } from '../kind-of-change.ts';
import type { StoryMove } from '../story-action.ts';

/**
 * Publishes the approved text at once. From `Held` it takes the place of what was held: a schedule
 * that waited is cleared, and readers have the story again.
 */
export const publish = {
  word: 'Publish',
  permission: ({ kindOfChange }) => (needsText(kindOfChange) ? 'story.correct' : 'story.publish'),
  from: { desk: ['approved'], readers: ['never', 'live', 'held'] },
  guards: [
    nothingNew,
    waitingUnheld,
    heldByLegal,
    changedSinceApproval,
    underEmbargo,
    unsaidChange,
  ],
  change: (facts, { at, editionId, kindOfChange }) => ({
    heldAt: null,
    nextEditionId: null,
    publishAt: null,
    liveEditionId: editionId ?? null,
    updating: false,
    editions: facts.editions + 1,
    firstPublishedAt: facts.firstPublishedAt ?? at,
    publicUpdatedAt:
      facts.firstPublishedAt && kindOfChange === 'minor' ? facts.publicUpdatedAt : at,
  }),
  isSeen: true,
  requires: 'publication',
  fields: CHANGE_FIELDS,
  events: ['story.published', 'story.republished'],
  mail: ({ heldAt }) => heldAt !== null,
  done: 'Published.',
  button: { at: 'bar', leadsOn: true, namesText: true, dialog: { isWide: true } },
} as const satisfies StoryMove;
