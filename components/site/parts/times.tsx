import type { Page } from '#lib/publication/pages/pages.ts';
import { clock, dayKey, fullTime, shortDate, weekday, zoneName } from '#lib/publication/times.ts';

interface At {
  at: Date;
  page: Page;
}

/** `14:05`. */
export const Clock = ({ at, page }: At) => (
  <time dateTime={at.toISOString()}>{clock(at, page.organisation, page.language)}</time>
);

/** `14:05 UTC`. */
export const ClockWithZone = ({ at, page }: At) => (
  <time dateTime={at.toISOString()}>
    {clock(at, page.organisation, page.language)} {zoneName(at, page.organisation, page.language)}
  </time>
);

/** `24 November 2026, 10:20 UTC`. */
export const FullTime = ({ at, page }: At) => (
  <time dateTime={at.toISOString()}>{fullTime(at, page.organisation, page.language)}</time>
);

/** Today's by the clock, other days' by their date. */
export function ListTime({ at, page }: At) {
  if (dayKey(at, page.organisation) === dayKey(page.now, page.organisation))
    return <ClockWithZone at={at} page={page} />;
  return (
    <time dateTime={at.toISOString()}>
      {shortDate(at, page.organisation, page.language, page.now)}
    </time>
  );
}

/** `Tuesday 24 November`, as a heading over a day; with the year where it is not the present one. */
export function Day({ at, page }: At) {
  const day = dayKey(at, page.organisation);
  const isThisYear = day.slice(0, 4) === dayKey(page.now, page.organisation).slice(0, 4);
  return <time dateTime={day}>{weekday(at, page.organisation, page.language, !isThisYear)}</time>;
}
