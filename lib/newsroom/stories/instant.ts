import { z } from 'zod';
import type { Transaction } from '#db/queryable.ts';
import { organisation } from '#db/schema/newsroom/index.ts';
import { instantOf } from '#lib/time/local-time.ts';
import { unwrap } from '../command.ts';

/** Reads what a date-and-time field holds, in the newsroom's zone. */
export async function readInstant(tx: Transaction, text: string, field: string): Promise<Date> {
  const instant = z.iso.datetime({ offset: true }).safeParse(text);
  if (instant.success) return new Date(instant.data);
  const [row] = await tx.select({ timeZone: organisation.timeZone }).from(organisation).limit(1);
  return unwrap(instantOf(text, row?.timeZone ?? 'UTC', field));
}
