import { cp, mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Example, Insertion } from './example.ts';
import type { Omission } from './omissions.ts';

/** The project that is copied. */
export const root = join(import.meta.dirname, '../../..');

/** What is made by tools, and what is of no use to them. */
const MADE =
  /^(?:node_modules|\.git|\.next|\.data|\.vitest|test-results|playwright-report|public|docs\/pictures|\.env.*|.*\.tsbuildinfo)$/;

/** A copy of the project with the packages of this one. */
export async function copyProject(): Promise<string> {
  const tree = await mkdtemp(join(tmpdir(), 'galley-how-to-add-'));
  await cp(root, tree, {
    recursive: true,
    filter: (source) => !MADE.test(relative(root, source)),
  });
  await symlink(join(root, 'node_modules'), join(tree, 'node_modules'));
  return tree;
}

/**
 * Text with an insertion in it.
 * @throws where its neighbour does not stand there exactly once.
 */
export function withInsertion(text: string, insertion: Insertion): string {
  const neighbour = 'after' in insertion ? insertion.after : insertion.before;
  const [head, tail, ...more] = text.split(neighbour);
  if (head === undefined || tail === undefined || more.length > 0)
    throw new Error(`Not exactly once in ${insertion.path}: ${neighbour}`);
  return 'after' in insertion
    ? `${head}${neighbour}${insertion.text}${tail}`
    : `${head}${insertion.text}${neighbour}${tail}`;
}

/**
 * Adds what an example adds.
 * @throws where a file that it creates is there, or what it inserts has no place.
 */
export async function apply(tree: string, { create, insert }: Example): Promise<void> {
  for (const [path, text] of Object.entries(create)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), text, { flag: 'wx' });
  }
  for (const insertion of insert) {
    const file = join(tree, insertion.path);
    await writeFile(file, withInsertion(await readFile(file, 'utf8'), insertion));
  }
}

/**
 * Takes out what is forgotten.
 * @throws where it does not stand there exactly once.
 */
export async function leaveOut(tree: string, { file, text }: Omission): Promise<void> {
  const whole = await readFile(join(tree, file), 'utf8');
  const parts = whole.split(text);
  if (parts.length !== 2) throw new Error(`Not exactly once in ${file}: ${text}`);
  await writeFile(join(tree, file), parts.join(''));
}
