/** What a picture may be. Pixels and bytes are of the original as it was sent. */
export const MAX_BYTES = 30 * 1024 * 1024;
export const MAX_PIXELS = 60_000_000;

/**
 * How much taller than wide a picture may be: WebP ends at 16,383 pixels, and the widest rendition
 * is 2,048.
 */
export const MAX_TALLNESS = 7;

const WIDTHS = [320, 640, 960, 1440, 2048] as const;

/** Pixels across that search engines and feed readers ask of a lead photo. */
export const LEAD_WIDTH = 1200;

/**
 * The widths in which a picture is served: none larger than the original, and its own where it is
 * narrower than the smallest, or wide enough for a lead and a tenth wider than the one below it.
 */
export function widthsFor(original: number): number[] {
  const fitting: number[] = WIDTHS.filter((width) => width <= original);
  const widest = fitting.at(-1);
  if (widest === undefined) return [original];
  const isStep = original >= LEAD_WIDTH && original <= WIDTHS[4] && original > widest * 1.1;
  return isStep ? [...fitting, original] : fitting;
}

/** Bytes as a person reads them: `31.2 MiB`. */
export function sizeInWords(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
