import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { desk } from '#db/schema/index.ts';
import { command, Refusal } from '../command.ts';
import { can } from '../policy.ts';
import { loadLocked, OfStory } from './inputs.ts';
import { aboutStory } from './about-story.ts';
import { writeFacts } from './rows.ts';

/** Hands a story to another desk. The person needs the right to write there too. */
export const moveToDesk = command({
  input: OfStory.extend({ deskId: z.uuid('Desk: there is no such desk.') }),
  load: loadLocked,
  may: 'story.edit',
  async run({ tx, actor, subject, input }) {
    const [from] = await tx.select({ name: desk.name }).from(desk).where(eq(desk.id, subject.deskId));
    const [to] = await tx.select({ name: desk.name }).from(desk).where(eq(desk.id, input.deskId));
    if (!to) throw new Refusal({ code: 'invalid', sentence: 'Desk: there is no such desk.', field: 'Desk' });
    if (!can(actor, 'story.create', { deskId: input.deskId })) {
      throw new Refusal({ code: 'forbidden', sentence: `Desk: you have no part on ${to.name}.`, field: 'Desk' });
    }
    await writeFacts(tx, subject.story.id, { deskId: input.deskId, changedAt: subject.at });
    return { events: [{ kind: 'story.moved_desk', ...aboutStory(subject), from: from?.name ?? '', to: to.name }], value: null };
  },
});
