import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { desk } from '#db/schema/newsroom/index.ts';
import { readEnv } from '#lib/env.ts';
import { command, Refusal } from '../command.ts';
import { can } from '../policy.ts';
import { loadLocked, OfStory } from './inputs.ts';
import { aboutStory } from './about-story.ts';
import { toldOfSubmission } from './reviewers.ts';
import { writeFacts } from './rows.ts';

/**
 * Sends a story to another desk, also one where the person has no part. Rights go by the new desk from then on: who began it or stands in
 * its byline goes on reading and writing it. The new desk's editors and sub-editors are told, and the story's writers.
 */
export const moveToDesk = command({
  input: OfStory.extend({ deskId: z.uuid('Desk: choose one.'), note: z.string().trim().max(2_000, 'Note: at most 2,000 characters.').default('') }),
  load: loadLocked,
  may: 'story.edit',
  async run({ tx, actor, subject, input }) {
    const [from] = await tx.select({ name: desk.name }).from(desk).where(eq(desk.id, subject.deskId));
    const [to] = await tx.select({ name: desk.name }).from(desk).where(eq(desk.id, input.deskId));
    if (!to) throw new Refusal({ code: 'invalid', sentence: 'Desk: there is no such desk.', field: 'deskId' });
    if (input.deskId === subject.deskId) throw new Refusal({ code: 'invalid', sentence: `Desk: the story is on ${to.name} already. Choose another.`, field: 'deskId' });
    const there = { ...subject, deskId: input.deskId };
    await writeFacts(tx, subject.story.id, { deskId: input.deskId, changedAt: subject.at });
    const told = await toldOfSubmission(tx, there, actor.staffId);
    return {
      events: [{
        kind: 'story.moved_desk', ...aboutStory(subject), deskId: input.deskId, from: from?.name ?? '', to: to.name, reason: input.note,
        payload: { told: told.map(({ staffId }) => staffId) }, tell: ['mail'],
      }],
      value: { told: told.map(({ name }) => name), byMail: readEnv().SMTP_URL !== undefined, desk: to.name, mayRead: can(actor, 'story.read', there) },
    };
  },
});
