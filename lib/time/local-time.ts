import { Temporal } from 'temporal-polyfill';
import { fail, ok, type Result } from '../errors.ts';
import { asLocal, LOCAL_EXAMPLE } from './local-text.ts';

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** What it is made by, or null where it refuses what it is given. */
function unlessRefused<T>(make: () => T): T | null {
  try {
    return make();
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return null;
  }
}

/**
 * The instant of a local date and time (`2026-11-24 18:00`, as a field holds it) in a zone. A time
 * that the clocks skip or show twice is refused, not guessed.
 * @param timeZone IANA name.
 * @param field name of the field on the screen, for the sentence.
 * @returns the failure `invalid`, with the field, for what cannot be read or is no one instant.
 */
export function instantOf(text: string, timeZone: string, field: string): Result<Date> {
  const local = asLocal(text);
  if (!LOCAL.test(local))
    return fail(
      'invalid',
      `${field}: not a date and time that can be read. Write it as ${LOCAL_EXAMPLE}.`,
      field,
    );
  const plain = unlessRefused(() => Temporal.PlainDateTime.from(local));
  if (!plain) return fail('invalid', `${field}: there is no such day or time of day.`, field);
  const zoned = unlessRefused(() => plain.toZonedDateTime(timeZone, { disambiguation: 'reject' }));
  if (zoned) return ok(new Date(zoned.epochMilliseconds));
  return fail(
    'invalid',
    `${field}: the clocks change then, so that this time does not exist once and only once. Choose another.`,
    field,
  );
}

/**
 * A local date and time in the form of ISO 8601: `2026-11-24T18:00`. Seconds are cut
 * off.
 * @param timeZone IANA name.
 */
export function localOf(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}
