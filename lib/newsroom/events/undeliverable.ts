import { and, count, isNull, lt, notInArray, sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { outbox } from '#db/schema/newsroom/index.ts';
import { log } from '#lib/log/log.ts';
import { declared } from '../declared.ts';

/**
 * Messages that have been due for a minute to targets that no room of this version delivers to: a
 * newer process beside this one would have taken them.
 */
export function findUndeliverable(): Promise<{ target: string; messages: number }[]> {
  const known = Object.keys(declared('deliveries'));
  return staffDb()
    .select({ target: outbox.target, messages: count() })
    .from(outbox)
    .where(
      and(
        isNull(outbox.doneAt),
        lt(outbox.nextAt, sql`now() - interval '1 minute'`),
        notInArray(outbox.target, known),
      ),
    )
    .groupBy(outbox.target)
    .orderBy(outbox.target);
}

/**
 * Says loudly what nobody here can be told. It stays in the outbox for a version that knows its
 * target.
 */
export async function reportUndeliverable(): Promise<void> {
  const targets = await findUndeliverable();
  if (targets.length > 0)
    log.error(
      { alarm: 'outbox', targets },
      'Messages wait for targets that this version does not know',
    );
}
