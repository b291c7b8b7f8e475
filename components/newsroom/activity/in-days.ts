import { longDay } from '#lib/time/times.ts';

const DAY = 86_400_000;

/** Rows under the days of the newsroom's zone, in their order: `Today, Tuesday 24 November`. */
export function inDays<Row extends { at: Date }>(
  rows: readonly Row[],
  timeZone: string,
  now: Date,
): { day: string; rows: Row[] }[] {
  const groups: { day: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const day = dayOf(row.at, timeZone, now);
    const last = groups.at(-1);
    if (last?.day === day) last.rows.push(row);
    else groups.push({ day, rows: [row] });
  }
  return groups;
}

function dayOf(at: Date, timeZone: string, now: Date): string {
  const day = longDay(at, timeZone, now);
  if (day === longDay(now, timeZone, now)) return `Today, ${day}`;
  const yesterday = new Date(now.getTime() - DAY);
  return day === longDay(yesterday, timeZone, now) ? `Yesterday, ${day}` : day;
}
