import { fold } from '../story/text/reading/fold.ts';

const TYPED =
  /^\s*(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:\s*[T,]\s*|\s+)(\d{1,2})[:.h](\d{2})(:\d{2})?\s*$/i;

/** How a local date and time is written, for hints and sentences. */
export const LOCAL_EXAMPLE = '2026-12-24 18:00';

/**
 * A local date and time as people type it (`2026-12-24 18:00`, `2026-12-24T18:00`, `2026.12.24,
 * 6:05`), in the form of ISO 8601: `2026-12-24T18:00`. Text that is none stays as it is; '' for
 * nothing. The clock has 24 hours: nobody's browser adds a morning or an afternoon. Digits, dashes,
 * colons and spaces may be those of any keyboard.
 */
export function asLocal(text: string): string {
  const [, year, month = '', day = '', hour = '', minute, seconds = ''] =
    TYPED.exec(fold(text)) ?? [];
  if (year === undefined) return text.trim();
  const two = (figures: string) => figures.padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}${seconds}`;
}

/** The same for reading: `2026-12-24 18:00`. */
export const shownLocal = (local: string): string => asLocal(local).replace('T', ' ');
