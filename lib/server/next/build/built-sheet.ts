import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inBuild } from './build-paths.ts';
import { readSheet, type Sheet } from '../../styles/sheet.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const sheets = new Map<string, Promise<Sheet>>();

/**
 * The stylesheet of the build at an address; null for any other address. It is read once: a build
 * never changes. What could not be read is tried again.
 */
export function builtSheet(href: string): Promise<Sheet> | null {
  const file = /^\/_next\/(static\/[\w-]+\/[\w-]+\.css)$/.exec(href)?.[1];
  if (file === undefined) return null;
  const known = sheets.get(href);
  if (known) return known;
  const sheet = readFile(inBuild(root, file), 'utf8').then(readSheet);
  sheets.set(href, sheet);
  sheet.catch(() => sheets.delete(href));
  return sheet;
}
