import { join } from 'node:path';
import { readEnv } from '#lib/env/env.ts';

let kept: { named: string | undefined; folder: string } | null = null;

/**
 * Where pictures lie: `<DATA_DIR>/media`. Checked once, not with every picture that a reader asks
 * for.
 */
export function mediaFolder(): string {
  const named = process.env.DATA_DIR;
  if (kept?.named !== named) kept = null;
  return (kept ??= { named, folder: join(/* turbopackIgnore: true */ readEnv().DATA_DIR, 'media') })
    .folder;
}

/** A picture's renditions lie together, under the first two digits of its original's hash. */
export const renditionsFolder = (sha256: string): string =>
  join(/* turbopackIgnore: true */ mediaFolder(), sha256.slice(0, 2), sha256);

export const originalPath = (sha256: string): string =>
  join(/* turbopackIgnore: true */ mediaFolder(), 'originals', sha256.slice(0, 2), sha256);

/** Half-made pictures; what a crash leaves here belongs to nobody. */
export const incomingFolder = (): string =>
  join(/* turbopackIgnore: true */ mediaFolder(), 'incoming');
