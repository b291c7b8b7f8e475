import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import { desk } from '#db/schema/newsroom/index.ts';
import { readEnv } from '#lib/env/env.ts';
import { CommandError } from '../../../command.ts';
import { can } from '../../../policy.ts';
import { eventOf } from '../../move-story.ts';
import { toldOfSubmission } from '../../review/reviewers.ts';
import { writeFacts } from '../../story-row.ts';
import { storyCommand } from '../story-command.ts';
import { moveDesk, staysOnItsDesk } from './move-desk.ts';

async function nameOf(tx: Transaction, deskId: string): Promise<string | undefined> {
  const [row] = await tx.select({ name: desk.name }).from(desk).where(eq(desk.id, deskId));
  return row?.name;
}

const refuseDesk = (sentence: string) =>
  new CommandError({ code: 'invalid', sentence, field: 'deskId' });

/** Moves the story and tells who has it now. */
export const moveToDesk = storyCommand(
  'move_desk',
  async ({ tx, actor, subject, input: { deskId, note } }) => {
    if (staysOnItsDesk(subject.story))
      throw refuseDesk('Desk: a killed story stays with its desk. Nothing was sent.');
    const from = await nameOf(tx, subject.deskId);
    const to = await nameOf(tx, deskId);
    if (to === undefined) throw refuseDesk('Desk: there is no such desk.');
    if (deskId === subject.deskId)
      throw refuseDesk(`Desk: the story is on ${to} already. Choose another.`);
    const there = { ...subject, deskId };
    await writeFacts(tx, subject.story.id, { deskId, changedAt: subject.at });
    const told = await toldOfSubmission(tx, there, actor.staffId);
    return {
      events: [
        {
          ...eventOf(moveDesk, subject),
          deskId,
          from: from ?? '',
          to,
          reason: note,
          payload: { told: told.map(({ staffId }) => staffId) },
        },
      ],
      value: {
        told: told.map(({ name }) => name),
        byMail: readEnv().SMTP_URL !== undefined,
        desk: to,
        mayRead: can(actor, 'story.read', there),
      },
    };
  },
);
