import { eq, sql } from 'drizzle-orm';
import { createTransport } from 'nodemailer';
import { staffDb } from '#db/staff.ts';
import { event, outbox, staff } from '#db/schema/newsroom/index.ts';
import type { MailFrom } from '#lib/env/mail-from.ts';
import { log } from '#lib/log/log.ts';
import { readOrganisation } from '../organisation/read-organisation.ts';
import { mailRuleOf, wordsBefore } from './mail-rule.ts';
import { recipientsOf, type Addressee } from './recipients.ts';
import { messageIdOf, senderOf } from './sender.ts';

export interface MailSetUp {
  /** `smtp://user:password@host:port`; undefined: the newsroom sends no mail. */
  smtpUrl: string | undefined;
  /** Who sends; undefined: an address at the site's host. */
  from?: MailFrom | undefined;
  /** The site's own address: links lead there. */
  siteUrl: string;
}

interface Message {
  id: string;
  eventN: number;
  /** `sent`: addresses that an earlier try is done with. */
  payload?: unknown;
}

type Outcome = 'done' | { failure: unknown };

/**
 * Whether the server will never take this mail for this person (RFC 5321 §4.2.1: 5yz), or the
 * address cannot be written.
 */
function isRefusal(failure: unknown): boolean {
  const {
    responseCode = 0,
    code,
    command = '',
  } = failure as { responseCode?: number; code?: string; command?: string };
  if (code === 'EENVELOPE' && command === 'API') return true;
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
}

/**
 * Tells by mail who has to know of an event. One mail a person, none to the person who did it. The
 * message's id is the outbox row's, so that a repeat after a crash can be recognised (RFC 5322
 * §3.6.4). An address that the server refuses for good is done with. Rejects where somebody could
 * not be told for now: the outbox tries again, with those left out who have been told.
 */
export async function sendEvent(
  { id, eventN, payload }: Message,
  { smtpUrl, siteUrl, from }: MailSetUp,
): Promise<void> {
  if (!smtpUrl) return;
  const [told] = await staffDb().select().from(event).where(eq(event.n, eventN));
  const rule = told && mailRuleOf(told);
  if (!told || !rule) return;
  const word = wordsBefore(rule, told);
  const [actor] = told.actorId
    ? await staffDb().select({ name: staff.name }).from(staff).where(eq(staff.id, told.actorId))
    : [];
  const people = await recipientsOf(told);
  const organisation = await readOrganisation();
  const sender = senderOf(from, { siteUrl, organisation: organisation.name });
  const text = [
    `${word}: ${told.subject}`,
    `by ${actor?.name ?? 'the clock'}`,
    ...(told.reason ? ['', told.reason] : []),
    '',
    `${siteUrl}/newsroom/stories/${told.storyId}`,
  ];
  const transport = createTransport(smtpUrl);
  const sent = new Set((payload as { sent?: string[] } | undefined)?.sent);
  const failures: unknown[] = [];
  try {
    for (const [i, { name, email }] of people.entries()) {
      if (sent.has(email)) continue;
      const outcome = await attempt(id, { name, email }, () =>
        transport.sendMail({
          from: sender,
          to: { name, address: email },
          subject: `${word}: ${told.subject}`,
          text: text.join('\n'),
          messageId: messageIdOf(`${id}.${i}`, sender),
          headers: { 'Auto-Submitted': 'auto-generated' },
        }),
      );
      if (outcome === 'done') await remember(id, sent.add(email));
      else failures.push(outcome.failure);
    }
  } finally {
    transport.close();
  }
  if (failures.length > 0) throw failures[0];
}

async function attempt(
  id: string,
  { email }: Addressee,
  send: () => Promise<unknown>,
): Promise<Outcome> {
  try {
    await send();
    return 'done';
  } catch (failure) {
    if (!isRefusal(failure)) return { failure };
    log.warn({ err: failure, messageId: id, email }, 'An address refused mail for good');
    return 'done';
  }
}

/** At once, so that a crash repeats one mail at most. */
const remember = (id: string, sent: Set<string>) =>
  staffDb()
    .update(outbox)
    .set({ payload: sql`${outbox.payload} || ${JSON.stringify({ sent: [...sent] })}::jsonb` })
    .where(eq(outbox.id, id));
