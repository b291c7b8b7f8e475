import { readFileSync } from 'node:fs';

export type Variables = Record<string, string | undefined>;

/**
 * Variables that carry a secret: each may be given as `NAME_FILE`, the path of a file that holds
 * it.
 */
const secrets = [
  'DATABASE_URL',
  'DIRECT_DATABASE_URL',
  'READER_DATABASE_URL',
  'AUTH_SECRET',
  'DEMO_PASSWORD',
  'SMTP_URL',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
];

/**
 * The variables that are set, with each `NAME_FILE` read into `NAME`, and one line for each file
 * that could not be.
 */
export function withSecretFiles(source: Variables): { found: Variables; mistakes: string[] } {
  const found = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const mistakes = secrets.flatMap((name) => readInto(found, name));
  return { found, mistakes };
}

function readInto(found: Variables, name: string): string[] {
  const path = found[`${name}_FILE`];
  if (path === undefined) return [];
  if (found[name] !== undefined)
    return [`${name} and ${name}_FILE are both set: keep one of them.`];
  try {
    found[name] = readFileSync(path, 'utf8').trim();
    return found[name] ? [] : [`${name}_FILE: ${path} is empty.`];
  } catch (error) {
    return [`${name}_FILE: ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`];
  }
}
