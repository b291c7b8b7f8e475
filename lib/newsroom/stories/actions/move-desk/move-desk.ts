import { noteField } from '../fields.ts';
import type { StoryAction } from '../story-action.ts';

/**
 * Sends a story to another desk, also one where the person has no part. Rights go by the new desk
 * from then on: who began it or stands in its byline goes on reading and writing it. The new desk's
 * editors and sub-editors are told, and the story's writers.
 */
export const moveDesk = {
  word: 'Send to',
  permission: 'story.edit',
  fields: {
    deskId: { kind: 'desk', label: 'Desk', due: 'Desk: choose one.' },
    note: noteField('For the desk that gets it. It stands in the history.'),
  },
  events: ['story.moved_desk'],
  mail: true,
} as const satisfies StoryAction;

/** Nobody works on a killed story any more: it stays with the desk that killed it. */
export const staysOnItsDesk = ({ killedAt }: { killedAt: Date | null }): boolean =>
  killedAt !== null;
