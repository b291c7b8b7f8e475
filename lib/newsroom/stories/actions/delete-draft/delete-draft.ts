import type { StoryAction } from '../story-action.ts';

/** Deletes a draft that was only opened. There is nothing to keep, so it asks for no reason. */
export const deleteDraft = {
  word: 'Delete draft',
  permission: 'story.edit',
  fields: {},
  events: ['story.deleted'],
  done: 'The empty draft is deleted.',
} as const satisfies StoryAction;
