import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The text of a file of an installed package: `next/dist/server/next.js`. */
export const sourceOf = (file: string): Promise<string> =>
  readFile(createRequire(import.meta.url).resolve(file), 'utf8');
