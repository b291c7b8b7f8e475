const HOURS_24 = 24 * 3_600_000;
const TOKEN = /\{(day|date)([+-]\d+)?\}/g;
const FORMS = { day: { weekday: 'long' }, date: { day: 'numeric', month: 'long' } } as const;

/** English dates as a wire writes them: day before month. */
const localeOf = (language: string) => (language === 'en' ? 'en-GB' : language);

/**
 * Fills the days into a text: `{day}` is the weekday of `base`, `{day-1}` that of the day before,
 * `{date+20}` the date twenty days on, each in the language of the text and the newsroom's time
 * zone.
 */
export function dated(
  text: string,
  { base, language, timeZone }: { base: Date; language: string; timeZone: string },
): string {
  return text.replace(TOKEN, (_, form: keyof typeof FORMS, shift = '0') =>
    new Intl.DateTimeFormat(localeOf(language), { ...FORMS[form], timeZone }).format(
      new Date(base.getTime() + Number(shift) * HOURS_24),
    ),
  );
}

/** A copy of any JSON with `write` applied to every string in it. */
export function mapTexts<T>(json: T, write: (text: string) => string): T {
  if (typeof json === 'string') return write(json) as T;
  if (Array.isArray(json)) return (json as unknown[]).map((item) => mapTexts(item, write)) as T;
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, mapTexts(value, write)]),
  ) as T;
}
