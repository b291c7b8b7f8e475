import type { StoryAction } from '../story-action.ts';

/**
 * Brings an earlier version back as a new one. What stood there is kept first, so that the
 * restoring can be undone.
 */
export const restoreVersion = {
  word: 'Restore',
  permission: 'story.edit',
  fields: { version: { kind: 'version' } },
  events: ['story.version_restored'],
} as const satisfies StoryAction;
