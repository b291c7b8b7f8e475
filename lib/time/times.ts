/**
 * Times as the newsroom says them: 24 hours, the newsroom's zone by name, never a locale's guess.
 */
const format = (timeZone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...options });

/**
 * `14:02`.
 * @param timeZone IANA name.
 */
export const clockTime = (at: Date, timeZone: string): string =>
  format(timeZone, { hour: '2-digit', minute: '2-digit' }).format(at);

const yearIn = (at: Date, timeZone: string): string =>
  format(timeZone, { year: 'numeric' }).format(at);

const dayKey = (at: Date, timeZone: string): string =>
  format(timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/**
 * `14:02` today, `24 Nov, 14:02` on another day of the year, `24 Nov 2025, 14:02` in another year.
 * @param timeZone IANA name; it decides which day and year an instant is of.
 */
export function shortTime(at: Date, timeZone: string, today: Date): string {
  if (dayKey(at, timeZone) === dayKey(today, timeZone)) return clockTime(at, timeZone);
  const sameYear = yearIn(at, timeZone) === yearIn(today, timeZone);
  const day = format(timeZone, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
  return `${day}, ${clockTime(at, timeZone)}`;
}

/**
 * `Tuesday 24 November`, with the year where it is not the present one: `Tuesday 25 November 2025`.
 * @param timeZone IANA name; it decides which day and year an instant is of.
 */
export function longDay(at: Date, timeZone: string, today: Date): string {
  const isThisYear = yearIn(at, timeZone) === yearIn(today, timeZone);
  const day = format(timeZone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
  return day.format(at).replace(',', '');
}

/**
 * `Tuesday 24 November, 18:00`, with the year as `longDay` says it.
 * @param timeZone IANA name.
 */
export const fullTime = (at: Date, timeZone: string, today: Date): string =>
  `${longDay(at, timeZone, today)}, ${clockTime(at, timeZone)}`;

/**
 * What Chromium, Safari and Node still call by a name that IANA's data base has replaced
 * (its file `backward`).
 */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/**
 * The present IANA name of a zone, so that one zone is called the same in every browser:
 * `Europe/Kyiv` of `Europe/Kiev`.
 */
export const presentZone = (timeZone: string): string => RENAMED[timeZone] ?? timeZone;

/** `Berlin` of `Europe/Berlin`. */
export const cityOf = (timeZone: string): string =>
  (presentZone(timeZone).split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span in words: `9 min`, `3 h 12 min`, `2 days 4 h`. Under a minute: `less than a minute`. */
export function span(milliseconds: number): string {
  const length = Math.abs(milliseconds);
  const hours = Math.floor((length % DAY) / HOUR);
  const minutes = Math.floor((length % HOUR) / MINUTE);
  if (length < MINUTE) return 'less than a minute';
  if (length < HOUR) return `${minutes} min`;
  if (length < DAY) return minutes ? `${hours} h ${minutes} min` : `${hours} h`;
  const days = Math.floor(length / DAY);
  return `${days} ${days === 1 ? 'day' : 'days'}${hours ? ` ${hours} h` : ''}`;
}
