import { readEnv } from '#lib/env/env.ts';
import { moveStory } from '../../move-story.ts';
import { requireReady } from '../../checks/require-ready.ts';
import { toldOfSubmission } from '../../review/reviewers.ts';
import { saveRevision } from '../../story-row.ts';
import { storyCommand } from '../story-command.ts';
import { submit } from './submit.ts';

/** Keeps the version that is handed on, and gives back who is told, so that the sender sees it. */
export const submitForReview = storyCommand(
  'submit',
  async ({ tx, actor, subject, input: { note } }) => {
    await requireReady(tx, subject, submit.requires);
    const { event } = await moveStory(tx, subject, 'submit', {
      submittedBy: actor.staffId,
      reason: note,
    });
    await saveRevision(tx, subject, 'submitted', actor.staffId);
    const told = await toldOfSubmission(tx, subject, actor.staffId);
    return {
      events: [
        {
          ...event,
          payload: { told: told.map(({ staffId }) => staffId), version: subject.copy.version },
        },
      ],
      value: { told: told.map(({ name }) => name), byMail: readEnv().SMTP_URL !== undefined },
    };
  },
);
