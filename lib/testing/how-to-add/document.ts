import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

const text = readFileSync(new URL('../../../docs/how-to-add.md', import.meta.url), 'utf8');

/** `| a **field** of a story | files to touch | before |` */
const ROW = /^\| .*?\*\*(?<line>[^*]+)\*\*.*? \| (?<files>.+) \| [^|]+ \|$/gm;
const SPAN = /`([^`]+)`/g;
const PATH = /\/|\.tsx?$/;

/** What the document says of each thing that can be added, by its bold word. */
export const LINES: ReadonlyMap<string, string> = new Map(
  [...text.matchAll(ROW)].map(({ groups = {} }) => [groups['line'] ?? '', groups['files'] ?? '']),
);

/**
 * The paths that a line of the document names; a folder ends with a slash. A bare file name stands
 * in the folder of the path before it: in the one that is the same whatever is added.
 */
export function pathsIn(files: string, names: Readonly<Record<string, string>>): string[] {
  let folder = '';
  return [...files.matchAll(SPAN)].flatMap(([, span = '']) => {
    if (!PATH.test(span)) return [];
    const path = span.includes('/') ? span : `${folder}${span}`;
    folder = folderOf(path);
    return [path.replaceAll(/<(\w+)>/g, (bracket, name: string) => names[name] ?? bracket)];
  });
}

function folderOf(path: string): string {
  const [fixed = ''] = path.split('<');
  return fixed.endsWith('/') ? fixed : `${dirname(fixed)}/`;
}

/** Whether a path of the document is that file, or a folder around it. */
export const covers = (path: string, file: string): boolean =>
  path.endsWith('/') ? file.startsWith(path) : path === file;
