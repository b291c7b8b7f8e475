import { z } from 'zod';
import { readEnv } from '#lib/env.ts';
import { command, Refusal } from '../command.ts';
import { checkingOf } from './checking.ts';
import { checkStory, missingFor } from './checks.ts';
import { keepVersion } from './rows.ts';
import { loadLocked, OfStory } from './inputs.ts';
import { moveStory } from './move.ts';
import { toldOfSubmission } from './reviewers.ts';
import { undoable } from './take-back/undoable.ts';

/** Hands the text to the desk for review. Gives back who is told, so that the sender sees it. */
export const submitForReview = command({
  input: OfStory.extend({ note: z.string().trim().max(2_000, 'Note: at most 2,000 characters.').default('') }),
  load: loadLocked,
  may: 'story.submit',
  async run({ tx, actor, subject, input }) {
    const missing = missingFor('review', checkStory(subject.copy.content, await checkingOf(tx, subject)));
    if (missing) throw new Refusal(missing);
    const { event } = await moveStory(tx, subject, 'submit', 'story.submitted', { submittedBy: actor.staffId, reason: input.note, tell: ['mail'] });
    await keepVersion(tx, subject, 'submitted', actor.staffId);
    const told = await toldOfSubmission(tx, subject, actor.staffId);
    const done = await undoable(tx, subject, { ...event, payload: { told: told.map(({ staffId }) => staffId), version: subject.copy.version } });
    return { events: [done.event], value: { told: told.map(({ name }) => name), byMail: readEnv().SMTP_URL !== undefined, takeBack: done.takeBack } };
  },
});
