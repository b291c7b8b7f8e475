import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environment, root } from './environment.ts';

const run = promisify(execFile);

/**
 * Makes a data folder with the demo newsroom, at rest, for servers to copy: filling one takes a
 * minute, copying it a second.
 */
export async function makeDemo(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-e2e-demo-'));
  try {
    await run(process.execPath, ['lib/cli/galley.ts', 'seed'], {
      cwd: root,
      env: environment(folder),
    });
    return folder;
  } catch (failure) {
    await rm(folder, { recursive: true, force: true });
    throw failure;
  }
}

/**
 * A data folder of one's own, in the system's temporary folder or `under` another. `-a`: as root,
 * the database's files belong to another account.
 */
export async function copyDemo(under = tmpdir()): Promise<string> {
  const demo = process.env.GALLEY_E2E_DEMO;
  if (!demo) throw new Error('The run has made no demo newsroom');
  const folder = await mkdtemp(join(under, 'galley-e2e-'));
  await run('cp', ['-a', `${demo}/.`, folder]);
  return folder;
}
