/** What a picture may be. Pixels and bytes are of the original as it was sent. */
export const MAX_BYTES = 30 * 1024 * 1024;
export const MAX_PIXELS = 60_000_000;

/**
 * How much taller than wide a picture may be: WebP ends at 16,383 pixels, and the widest rendition
 * is 2,048.
 */
export const MAX_TALLNESS = 7;

export const WIDTHS = [320, 640, 960, 1440, 2048] as const;

/**
 * The widths in which a picture is served: none larger than the original, and its own where it is
 * narrower than the smallest.
 */
export function widthsFor(original: number): number[] {
  const fitting = WIDTHS.filter((width) => width <= original);
  return fitting.length > 0 ? fitting : [original];
}

/** Bytes as a person reads them: `31.2 MiB`. */
export function sizeInWords(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
