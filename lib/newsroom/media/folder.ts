import { join } from 'node:path';
import { readEnv } from '#lib/env.ts';

/** Where pictures lie: `<DATA_DIR>/media`. */
export const mediaFolder = (): string => join(/* turbopackIgnore: true */ readEnv().DATA_DIR, 'media');

/** A picture's renditions lie together, under the first two digits of its original's hash. */
export const renditionsFolder = (sha256: string): string => join(mediaFolder(), sha256.slice(0, 2), sha256);

export const originalPath = (sha256: string): string => join(mediaFolder(), 'originals', sha256.slice(0, 2), sha256);

/** Half-made pictures; what a crash leaves here belongs to nobody. */
export const incomingFolder = (): string => join(mediaFolder(), 'incoming');
