import { eq } from 'drizzle-orm';
import { createTransport } from 'nodemailer';
import { staffDb } from '#db/client.ts';
import { event, staff } from '#db/schema/index.ts';
import { recipientsOf } from './recipients.ts';

const SUBJECTS: Record<string, string> = {
  'story.submitted': 'For review',
  'story.changes_requested': 'Changes requested',
  'story.approved': 'Approved',
  'story.approved_own': 'Approved by its own writer',
  'story.held': 'Held',
  'story.released': 'Released',
  'story.killed': 'Killed',
  'story.embargo_broken': 'Embargo broken',
};

export interface MailSetUp {
  /** `smtp://user:password@host:port`; undefined: the newsroom sends no mail. */
  smtpUrl: string | undefined;
  /** The site's own address: links lead there, its host sends. */
  siteUrl: string;
}

interface Message {
  id: string;
  eventN: number;
}

/**
 * Tells by mail who has to know of an event. One mail a person, none to the person who did it.
 * The message's id is the outbox row's, so that a repeat after a crash can be recognised (RFC 5322 §3.6.4).
 * Rejects where the server does not take it; the outbox tries again.
 */
export async function sendEvent({ id, eventN }: Message, { smtpUrl, siteUrl }: MailSetUp): Promise<void> {
  if (!smtpUrl) return;
  const [told] = await staffDb().select().from(event).where(eq(event.n, eventN));
  const word = told && SUBJECTS[told.kind];
  if (!told || !word) return;
  const [actor] = told.actorId ? await staffDb().select({ name: staff.name }).from(staff).where(eq(staff.id, told.actorId)) : [];
  const people = await recipientsOf(told);
  const host = new URL(siteUrl).hostname;
  const text = [`${word}: ${told.subject}`, `by ${actor?.name ?? 'the clock'}`, ...(told.reason ? ['', told.reason] : []), '', `${siteUrl}/newsroom/stories/${told.storyId}`];
  const transport = createTransport(smtpUrl);
  try {
    for (const [i, { name, email }] of people.entries()) {
      await transport.sendMail({
        from: { name: 'Newsroom', address: `newsroom@${host}` }, to: { name, address: email },
        subject: `${word}: ${told.subject}`, text: text.join('\n'), messageId: `<${id}.${i}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    }
  } finally {
    transport.close();
  }
}
