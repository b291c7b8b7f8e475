import { readerDb } from '#db/reader.ts';
import { readableNextChange } from '#db/schema/publication/index.ts';

/**
 * Milliseconds until readers see something else by time alone: an edition's hour or an embargo's
 * end; infinite where none is due.
 */
export async function untilNextChange(): Promise<number> {
  const [next] = await readerDb().select().from(readableNextChange);
  return next?.milliseconds ?? Number.POSITIVE_INFINITY;
}
