import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { outbox } from '#db/schema/newsroom/index.ts';
import { readEnv, siteUrl } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { proveOnPublicPages } from '#lib/newsroom/propagation/probe.ts';
import { sendEvent } from '#lib/newsroom/mail/send-event.ts';

/** One message of the outbox. Its id stays the same when it is sent again, so that a receiver can drop a repeat. */
export type Message = Pick<typeof outbox.$inferSelect, 'id' | 'eventN' | 'target' | 'payload' | 'attempts'>;
/** Tells one target; rejects where it could not. */
export type Deliver = (message: Message) => Promise<void>;

/** After so many tries a message is given up, its last error kept: mail that old tells nobody anything. */
const lastTry: Readonly<Record<string, number>> = { mail: 10 };

/** Who can be told. A message for a target that this version does not know stays in the outbox for one that does. */
export const targets: Readonly<Record<string, Deliver>> = {
  log: async ({ id, eventN }) => log.info({ messageId: id, event: eventN }, 'event'),
  mail: async (message) => sendEvent(message, { smtpUrl: readEnv().SMTP_URL, siteUrl: siteUrl() }),
};

/** What takes seconds, delivered beside the others, so that these do not wait. */
export const slowTargets: Readonly<Record<string, Deliver>> = {
  probe: async (message) => proveOnPublicPages(message, { siteUrl: siteUrl() }),
};

const batch = 50;
/** A message is another worker's to try again this long after the one that took it has died. */
const lease = '5 minutes';

/**
 * Delivers what is due to the targets, at least once: a message is taken by a lease and done only when its target has
 * taken it. Several processes may do this at once. Gives back how many it took.
 */
export async function deliverDue(to: Readonly<Record<string, Deliver>> = targets): Promise<number> {
  const taken = await take(Object.keys(to));
  for (const message of taken) await deliver(message, to);
  return taken.length;
}

async function take(names: string[]): Promise<Message[]> {
  const due = staffDb().select({ id: outbox.id }).from(outbox)
    .where(and(isNull(outbox.doneAt), lte(outbox.nextAt, sql`now()`), inArray(outbox.target, names)))
    .orderBy(outbox.nextAt).limit(batch).for('update', { skipLocked: true });
  const { id, eventN, target, payload, attempts } = outbox;
  const taken = await staffDb().update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1`, nextAt: sql`now() + ${lease}::interval` })
    .where(inArray(outbox.id, due)).returning({ id, eventN, target, payload, attempts });
  return taken.sort((a, b) => a.eventN - b.eventN);
}

async function deliver(message: Message, to: Readonly<Record<string, Deliver>>): Promise<void> {
  try {
    await to[message.target]?.(message);
    await staffDb().update(outbox).set({ doneAt: sql`now()`, lastError: '' }).where(eq(outbox.id, message.id));
  } catch (error) {
    log.warn({ err: error, messageId: message.id, target: message.target, attempts: message.attempts }, 'A message was not delivered');
    const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    const doneAt = message.attempts >= (lastTry[message.target] ?? Infinity) ? sql`now()` : null;
    await staffDb().update(outbox).set({ lastError, doneAt, nextAt: sql`now() + make_interval(secs => ${pauseAfter(error, message.attempts)})` }).where(eq(outbox.id, message.id));
  }
}

/** In seconds: what the target asks for, else twice as long each time, a day at most. */
function pauseAfter(error: unknown, attempts: number): number {
  const asked = error instanceof Error && 'retryInSeconds' in error ? Number(error.retryInSeconds) : Number.NaN;
  return Number.isFinite(asked) ? asked : Math.min(86_400, 15 * 2 ** attempts);
}

/** Milliseconds until the next message for these targets is due; null where none waits. */
export async function nextDue(to: Readonly<Record<string, Deliver>>): Promise<number | null> {
  const [row] = await staffDb().select({ ms: sql<number | null>`(extract(epoch from min(${outbox.nextAt}) - now()) * 1000)::float8` }).from(outbox)
    .where(and(isNull(outbox.doneAt), inArray(outbox.target, Object.keys(to))));
  return row?.ms ?? null;
}
