import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { parseSync, Visitor, type Program } from 'oxc-parser';
import { ResolverFactory } from 'oxc-resolver';

/** One import, re-export or dynamic `import()` of a file. */
export interface Import {
  /**
   * The project's file by its path from the root, or a package or a module of Node's by its name.
   */
  to: string;
  /** Whether it is erased before anything runs: `import type`, `export type … from`. */
  typeOnly: boolean;
  line: number;
}

/** A file of the project with what it imports. */
export interface SourceFile {
  path: string;
  imports: Import[];
  /** The directive of its first lines, which says where it runs. */
  directive: 'use client' | 'use server' | null;
  /** Tables and functions that its SQL names with their schema: `newsroom.story`. */
  schemaNames: { name: string; line: number }[];
}

const resolver = new ResolverFactory({
  extensions: ['.ts', '.tsx', '.mjs', '.js'],
  conditionNames: ['node', 'import'],
});

interface Request {
  specifier: string;
  typeOnly: boolean;
  offset: number;
}

const SCHEMA_NAME = /\b(?:newsroom|publication)\.[a-z_]+/g;
const SQL = /\b(?:select|from|join|into|update|delete|table|truncate|call|execute)\b/i;

/** What a file's SQL names: in its strings and templates, whatever is done with these. */
function schemaNamesIn(program: Program, text: string): SourceFile['schemaNames'] {
  const found: SourceFile['schemaNames'] = [];
  const note = (value: string, offset: number) => {
    if (!SQL.test(value)) return;
    for (const [name] of value.matchAll(SCHEMA_NAME))
      found.push({ name, line: lineAt(text, offset) });
  };
  new Visitor({
    TemplateLiteral: ({ quasis, start }) =>
      note(quasis.map(({ value }) => value.raw).join('?'), start),
    Literal: ({ value, start }) => {
      if (typeof value === 'string') note(value, start);
    },
  }).visit(program);
  return found;
}

/** Types that are taken from a file where they are used: `import('…').Name`. */
function inlineTypes(program: Program): Request[] {
  const found: Request[] = [];
  new Visitor({
    TSImportType: ({ source, start }) =>
      void found.push({ specifier: source.value, typeOnly: true, offset: start }),
  }).visit(program);
  return found;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/**
 * What the text of a file asks for; what a dynamic `import()` computes is none of ours and counts
 * as the text that it is written in.
 */
function requestsOf(
  path: string,
  text: string,
): { requests: Request[]; directive: SourceFile['directive']; program: Program } {
  const { module, program, errors } = parseSync(path, text);
  const fault = errors[0];
  if (fault) throw new Error(`${path} cannot be parsed: ${fault.message}`);
  const requests: Request[] = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
      offset: moduleRequest.start,
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest
          ? [{ specifier: moduleRequest.value, typeOnly: isType, offset: moduleRequest.start }]
          : [],
      ),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const literal = /^(['"`])([^'"`$]+)\1$/.exec(text.slice(start, end))?.[2];
      return literal ? [{ specifier: literal, typeOnly: false, offset: start }] : [];
    }),
    ...inlineTypes(program),
  ];
  const directives = program.body.flatMap((statement) =>
    statement.type === 'ExpressionStatement' && 'directive' in statement
      ? [statement.directive]
      : [],
  );
  const directive =
    directives.find((name) => name === 'use client' || name === 'use server') ?? null;
  return { requests, directive, program };
}

/**
 * Where a specifier leads, in whatever spelling: `#`, relative, with or without extension, through
 * a folder's index.
 */
function resolve(root: string, from: string, specifier: string): string | null {
  if (isBuiltin(specifier)) return specifier.startsWith('node:') ? specifier : `node:${specifier}`;
  const { path } = resolver.sync(dirname(join(root, from)), specifier);
  if (path && !path.includes('/node_modules/')) return relative(root, path);
  // A package, installed or not, by the name that it is published under.
  return /^[#./]/.test(specifier)
    ? null
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
}

/**
 * Reads one file of the project.
 *
 * @param root The project's folder.
 * @param path The file, by its path from the root.
 * @returns The file with its imports resolved; what leads nowhere is left to the compiler.
 * @throws Error when the file cannot be parsed.
 */
export async function readSource(root: string, path: string): Promise<SourceFile> {
  const text = await readFile(join(root, path), 'utf8');
  const { requests, directive, program } = requestsOf(path, text);
  const imports = requests.flatMap(({ specifier, typeOnly, offset }) => {
    const to = resolve(root, path, specifier);
    return to === null ? [] : [{ to, typeOnly, line: lineAt(text, offset) }];
  });
  return { path, imports, directive, schemaNames: schemaNamesIn(program, text) };
}
