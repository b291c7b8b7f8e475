/**
 * Instants as readers see them: in the organisation's zone, by the 24-hour clock, in the language
 * of the page.
 */

interface Where {
  timeZone: string;
}

/**
 * The locale that prints dates of a language. English is day before month; Arabic keeps the figures
 * of the rest of the page.
 */
function localeOf(language: string): string {
  if (language === 'en') return 'en-GB';
  return language.startsWith('ar') ? `${language}-u-nu-latn` : language;
}

const kept = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using it. */
function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = kept.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localeOf(language), options);
  kept.set(key, made);
  return made;
}

/** `14:05`. */
export const clock = (at: Date, { timeZone }: Where, language: string): string =>
  format(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

/** `UTC`, `CET`, `GMT+3`. */
export function zoneName(at: Date, { timeZone }: Where, language: string): string {
  const parts = format(language, { timeZone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** `24 November 2026`. */
export const longDate = (at: Date, { timeZone }: Where, language: string): string =>
  format(language, { timeZone, day: 'numeric', month: 'long', year: 'numeric' }).format(at);

/** `Tuesday 24 November`, with the year where it is not the present one's. */
export function weekday(at: Date, where: Where, language: string, year = false): string {
  const shown = format(language, {
    timeZone: where.timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(year ? { year: 'numeric' } : {}),
  }).format(at);
  return language === 'en' ? shown.replace(',', '') : shown;
}

/** `24 November`; with the year where that is not the year of `now`. */
export function shortDate(at: Date, where: Where, language: string, now: Date): string {
  const sameYear = dayKey(at, where).slice(0, 4) === dayKey(now, where).slice(0, 4);
  return format(language, {
    timeZone: where.timeZone,
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** `24 November 2026, 10:20 UTC`. */
export const fullTime = (at: Date, where: Where, language: string): string =>
  `${longDate(at, where, language)}${language.startsWith('ar') ? '،' : ','} ` +
  `${clock(at, where, language)} ${zoneName(at, where, language)}`;

/**
 * The day in the organisation's zone, as `2026-11-24`: what a heading's `<time>` says and what days
 * are compared by.
 */
export function dayKey(at: Date, { timeZone }: Where): string {
  const parts = format('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/**
 * Milliseconds until the next day begins in the organisation's zone; at most those of an hour, so
 * that a day of 23 or 25 hours needs no care.
 */
export function untilMidnight(at: Date, { timeZone }: Where): number {
  const hour = 3_600_000;
  const minutes = format('en', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: string) => Number(minutes.find((part) => part.type === type)?.value ?? 0);
  return of('hour') < 23
    ? hour
    : hour - (of('minute') * 60 + of('second')) * 1_000 - at.getUTCMilliseconds();
}

/** The short name of a month given as `2026-11`. */
export const monthName = (month: string, language: string): string =>
  format(language, { timeZone: 'UTC', month: 'short' }).format(new Date(`${month}-15T00:00:00Z`));

/** The month given as `2026-11`, whole: `November 2026`. */
export const wholeMonth = (month: string, language: string): string =>
  format(language, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    new Date(`${month}-15T00:00:00Z`),
  );
