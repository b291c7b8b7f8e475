import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { outbox } from '#db/schema/newsroom/index.ts';
import { log } from '#lib/log/log.ts';
import { declared } from '#lib/newsroom/declared.ts';
import type { Deliver, Delivery, Message } from '#lib/newsroom/room.ts';

const deliveries: Readonly<Record<string, Delivery>> = declared('deliveries');

/** Brings what delivers when the first message is there for it; the module stays loaded. */
const deliverBy =
  ({ load }: Delivery): Deliver =>
  async (message) =>
    (await load())(message);

const targetsThat = (fits: (delivery: Delivery) => boolean): Readonly<Record<string, Deliver>> =>
  Object.fromEntries(
    Object.entries(deliveries)
      .filter(([, delivery]) => fits(delivery))
      .map(([target, delivery]) => [target, deliverBy(delivery)]),
  );

/**
 * Who can be told. A message for a target that this version does not know stays in the outbox for
 * one that does, and the log says so.
 */
export const targets = targetsThat(({ slow }) => !slow);

/** What takes seconds, delivered beside the others, so that these do not wait. */
export const slowTargets = targetsThat(({ slow }) => slow === true);

const batch = 50;
/** A message is another worker's to try again this long after the one that took it has died. */
const lease = '5 minutes';

/**
 * Delivers what is due to the targets, at least once: a message is taken by a lease and done only
 * when its target has taken it. Several processes may do this at once. Gives back how many it took.
 */
export async function deliverDue(to: Readonly<Record<string, Deliver>> = targets): Promise<number> {
  const taken = await take(Object.keys(to));
  for (const message of taken) await deliver(message, to);
  return taken.length;
}

async function take(names: string[]): Promise<Message[]> {
  const due = staffDb()
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(isNull(outbox.doneAt), lte(outbox.nextAt, sql`now()`), inArray(outbox.target, names)),
    )
    .orderBy(outbox.nextAt)
    .limit(batch)
    .for('update', { skipLocked: true });
  const { id, eventN, target, payload, attempts } = outbox;
  const taken = await staffDb()
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1`, nextAt: sql`now() + ${lease}::interval` })
    .where(inArray(outbox.id, due))
    .returning({ id, eventN, target, payload, attempts });
  return taken.sort((a, b) => a.eventN - b.eventN);
}

async function deliver(message: Message, to: Readonly<Record<string, Deliver>>): Promise<void> {
  try {
    const tell = to[message.target];
    if (!tell) throw new Error(`Nothing delivers to ${message.target}`);
    await tell(message);
    await staffDb()
      .update(outbox)
      .set({ doneAt: sql`now()`, lastError: '' })
      .where(eq(outbox.id, message.id));
  } catch (error) {
    log.warn(
      { err: error, messageId: message.id, target: message.target, attempts: message.attempts },
      'A message was not delivered',
    );
    const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    const doneAt =
      message.attempts >= (deliveries[message.target]?.lastTry ?? Infinity) ? sql`now()` : null;
    await staffDb()
      .update(outbox)
      .set({
        lastError,
        doneAt,
        nextAt: sql`now() + make_interval(secs => ${pauseAfter(error, message.attempts)})`,
      })
      .where(eq(outbox.id, message.id));
  }
}

/** In seconds: what the target asks for, else twice as long each time, a day at most. */
function pauseAfter(error: unknown, attempts: number): number {
  const asked =
    error instanceof Error && 'retryInSeconds' in error ? Number(error.retryInSeconds) : Number.NaN;
  return Number.isFinite(asked) ? asked : Math.min(86_400, 15 * 2 ** attempts);
}

/** Milliseconds until the next message for these targets is due; null where none waits. */
export async function nextDue(to: Readonly<Record<string, Deliver>>): Promise<number | null> {
  const [row] = await staffDb()
    .select({
      ms: sql<number | null>`(extract(epoch from min(${outbox.nextAt}) - now()) * 1000)::float8`,
    })
    .from(outbox)
    .where(and(isNull(outbox.doneAt), inArray(outbox.target, Object.keys(to))));
  return row?.ms ?? null;
}
