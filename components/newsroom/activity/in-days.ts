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
  const said = (when: Date) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }).format(when);
  const day = said(at);
  const short = day.replace(',', '').replace(new RegExp(` ${now.getUTCFullYear()}$`), '');
  if (day === said(now)) return `Today, ${short}`;
  return day === said(new Date(now.getTime() - DAY)) ? `Yesterday, ${short}` : short;
}
