import type { PublicationState, StoryFacts } from '../facts.ts';

/** Readers have it or had it, and it can come back to them. */
export const OUT = ['live', 'held', 'unpublished'] as const satisfies readonly PublicationState[];

/** It waits for its time. */
export const AHEAD = ['scheduled', 'embargoed'] as const satisfies readonly PublicationState[];

/** Its working copy can be written and decided upon. */
export const WRITING = ['never', ...OUT] as const satisfies readonly PublicationState[];

export const UNSPIKED = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
] as const satisfies readonly StoryFacts['deskState'][];
