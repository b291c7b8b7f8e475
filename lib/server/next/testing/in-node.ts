import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../../..');

/**
 * Runs a script (CommonJS) in a Node of its own, for packages that change Node's own functions as
 * they are loaded. Gives back what the script prints as JSON.
 */
export async function inNode(script: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { cwd: root });
  return JSON.parse(stdout);
}
