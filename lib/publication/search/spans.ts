/** No search counts or ranks more. */
export const MOST = 500;

/**
 * The index is asked about this month and at most so many before it, or about everything: more of
 * them cost more than they leave out.
 */
const MOST_MONTHS = 24;

/**
 * How many months (null: all there is) to look at for all hits that count, by what the newest days
 * had of them; twice as many where that was too few, and all that was asked for in the end. What
 * is put in order is some thousands of rows, however large the archive.
 * @param hits found among the newest stories.
 * @param days that these hits lie within, to the present.
 * @param asked months that were asked for; null: all.
 * @param at the present instant, by the database's clock.
 */
export function spansFor(
  hits: number,
  days: number,
  asked: number | null,
  at: Date,
): (number | null)[] {
  if (hits === 0) return [asked];
  const months = monthsBack(at, (1.3 * MOST * days) / hits);
  return [
    ...[months, months * 2].filter(
      (many) => many <= MOST_MONTHS && (asked === null || many < asked),
    ),
    asked,
  ];
}

/** Days with their fraction; 0 where `to` lies before `from`. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.max(0, (to.getTime() - from.getTime()) / 86_400_000);

/** In how many months of the calendar (UTC) the last so many days lie, that of `at` included. */
export function monthsBack(at: Date, days: number): number {
  const first = new Date(at.getTime() - days * 86_400_000);
  return (
    (at.getUTCFullYear() - first.getUTCFullYear()) * 12 + at.getUTCMonth() - first.getUTCMonth() + 1
  );
}
