import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '#db/operator-error.ts';
import { inBuild } from './build-paths.ts';
import { hashOfSources, stampOfSources } from './hash-sources.ts';
import { step } from '../../process/progress.ts';

/** Kept in the build's folder: the hash of what it was made from. */
export const SOURCES_ID = 'galley-build-id';
const idFile = (root: string) => inBuild(root, SOURCES_ID);

/** Hash of the sources that the build in `root` was made from; empty where there is none. */
export const readBuilt = (root: string): Promise<string> =>
  readFile(idFile(root), 'utf8').catch(() => '');

/** Kept beside it: which build, and the stamp that its sources had when they were last compared. */
const seenFile = (root: string) => inBuild(root, 'galley-build-seen');

/**
 * Whether the build in `root` was made from these very sources. Reading them all would cost each
 * start a tenth of a second: where nothing was written since they were last read, nothing is read.
 */
export async function isBuilt(root: string): Promise<boolean> {
  const [stamp, built] = await Promise.all([stampOfSources(root), readBuilt(root)]);
  const seen = `${built} ${stamp}`;
  if (built && (await readFile(seenFile(root), 'utf8').catch(() => '')) === seen) return true;
  if (built !== (await hashOfSources(root))) return false;
  // Where nothing can be written the next start reads them again.
  await writeFile(seenFile(root), seen).catch(() => undefined);
  return true;
}

/**
 * Builds the pages unless the build that is there was made from these very sources. `root` is the
 * project's folder.
 */
export async function ensureBuild(root: string, signal: AbortSignal): Promise<void> {
  const sources = await hashOfSources(root);
  const built = await readBuilt(root);
  if (built === sources) return;
  await step(
    built
      ? 'The sources have changed: building the pages anew'
      : 'Building the pages (once, a minute or two)',
    () => build(root, signal),
  );
  await writeFile(idFile(root), sources);
}

async function build(root: string, signal: AbortSignal): Promise<void> {
  const next = createRequire(join(root, 'package.json')).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new OperatorError(`The build failed:\n${output.trim()}`);
}
