import { noteField } from '../fields.ts';
import { nothingNew } from '../guards.ts';
import { WRITING } from '../states.ts';
import type { StoryMove } from '../story-action.ts';

/** Hands the text to the desk for review. */
export const submit = {
  word: 'Submit for review',
  permission: 'story.submit',
  from: { desk: ['draft', 'changes_requested'], readers: WRITING },
  guards: [nothingNew],
  change: (_, { at, submittedBy }) => ({
    deskState: 'in_review',
    submittedAt: at,
    submittedBy: submittedBy ?? null,
  }),
  endsMends: true,
  requires: 'review',
  fields: { note: noteField() },
  events: ['story.submitted'],
  mail: true,
  takeBack: {
    'story.submitted': { permission: 'story.submit', event: 'story.submission_taken_back' },
  },
  done: 'Sent for review.',
  button: { at: 'bar', leadsOn: true, dialog: null },
} as const satisfies StoryMove;
