import { z } from 'zod';
import type { Transaction } from '#db/queryable.ts';
import { house } from '#db/schema/newsroom/index.ts';
import { instantOf } from '#lib/local-time.ts';
import { orRefuse } from '../command.ts';

/** A local date and time of the newsroom (`2026-11-24T18:00`), or an instant with its offset. */
export const LocalOrInstant = z.string('Date and time: choose one.').trim().min(1, 'Date and time: choose one.').max(40);

/** Reads what a date-and-time field holds, in the newsroom's zone. */
export async function readInstant(tx: Transaction, text: string, field: string): Promise<Date> {
  const instant = z.iso.datetime({ offset: true }).safeParse(text);
  if (instant.success) return new Date(instant.data);
  const [row] = await tx.select({ timeZone: house.timeZone }).from(house).limit(1);
  return orRefuse(instantOf(text, row?.timeZone ?? 'UTC', field));
}
