import type { Fence, Reach, SqlFence } from './fence.ts';
import type { Import, SourceFile } from './imports.ts';

/** An import that leads where its file's folder may not. */
export interface Breach {
  file: string;
  line: number;
  to: string;
  message: string;
}

const isUnder = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => (folder.endsWith('/') ? path.startsWith(folder) : path === folder));

/** Code that is the project's own, not a package and not Node's. */
const isOurs = (to: string): boolean =>
  to.includes('/') && !to.startsWith('@') && !to.startsWith('node:');

/** The fence of the innermost folder that a file stands in. */
function fenceOf(path: string, fences: readonly Fence[]): Fence | undefined {
  return fences
    .filter(({ folder }) => isUnder(path, [folder]))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}

function mayImport(
  { values, types = [], packagesNever = [] }: Fence,
  { to, typeOnly }: Import,
): boolean {
  if (!isOurs(to)) return typeOnly || !packagesNever.includes(to);
  return isUnder(to, values) || (typeOnly && isUnder(to, types));
}

/** Breaches of the lists of what a folder may import. */
function crossings(files: readonly SourceFile[], fences: readonly Fence[]): Breach[] {
  return files.flatMap(({ path, imports }) => {
    const fence = fenceOf(path, fences);
    if (!fence)
      return imports
        .filter(({ to }) => isOurs(to))
        .slice(0, 1)
        .map(({ line, to }) => ({
          file: path,
          line,
          to,
          message: 'This folder has no fence: say in lib/fences/rules.ts what it may import.',
        }));
    return imports
      .filter((found) => !mayImport(fence, found))
      .map(({ line, to }) => ({ file: path, line, to, message: fence.message }));
  });
}

/**
 * What a rule's files bring into the running program, each with the import that brought it first;
 * types are erased and bring nothing.
 */
function reachedFrom(
  roots: readonly SourceFile[],
  byPath: ReadonlyMap<string, SourceFile>,
  endsAt: Reach['endsAt'],
): Map<string, { file: string; line: number }> {
  const reached = new Map<string, { file: string; line: number }>();
  const open = [...roots];
  for (let file = open.shift(); file; file = open.shift()) {
    for (const { to, typeOnly, line } of file.imports) {
      if (typeOnly || reached.has(to)) continue;
      reached.set(to, { file: file.path, line });
      const next = byPath.get(to);
      if (next && !(endsAt && next.directive === endsAt)) open.push(next);
    }
  }
  return reached;
}

/** Breaches through other files: what a re-export or a file in between leads to. */
function leaks(files: readonly SourceFile[], reaches: readonly Reach[]): Breach[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return reaches.flatMap(({ from, endsAt, never, message }) => {
    const roots = files.filter((file) =>
      from.directive ? file.directive === from.directive : isUnder(file.path, from.folders),
    );
    return [...reachedFrom(roots, byPath, endsAt)]
      .filter(([to]) => isUnder(to, never))
      .map(([to, { file, line }]) => ({ file, line, to, message }));
  });
}

/** SQL of one wing that names the other's tables. */
function foreignSql(files: readonly SourceFile[], sqlFences: readonly SqlFence[]): Breach[] {
  return sqlFences.flatMap(({ folders, exceptFor, schema, message }) =>
    files
      .filter(({ path }) => isUnder(path, folders) && !isUnder(path, exceptFor))
      .flatMap(({ path, schemaNames }) =>
        schemaNames
          .filter(({ name }) => name.startsWith(`${schema}.`))
          .map(({ name, line }) => ({ file: path, line, to: name, message })),
      ),
  );
}

export interface Rules {
  fences: readonly Fence[];
  reaches: readonly Reach[];
  sqlFences: readonly SqlFence[];
}

/**
 * Finds every import that crosses a fence, in whatever spelling it is written.
 *
 * @param files The project's files with their imports.
 * @param rules What folders may import, what may not be reached through others, what SQL may not
 * name.
 * @returns The breaches, one for each import and rule; none when all fences hold.
 */
export function findBreaches(
  files: readonly SourceFile[],
  { fences, reaches, sqlFences }: Rules,
): Breach[] {
  return [...crossings(files, fences), ...leaks(files, reaches), ...foreignSql(files, sqlFences)];
}
