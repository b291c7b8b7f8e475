import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from '../support/server/environment.ts';
import { expect, test } from '../support/test.ts';

/**
 * In a process of its own: what reads the database there is not the run's. The whole of it: `npm
 * run faults -- newsroom`.
 */
test(
  'a newsroom at work outlives its server, its database, its disk and its clock: what it ' +
    'acknowledged is there once',
  async () => {
    test.setTimeout(240_000);
    const { DATABASE_URL: _, ...env } = process.env;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['bench/faults/run-newsroom.ts'],
      {
        cwd: root,
        env,
      },
    ).catch((failure: { stdout: string; stderr: string }) => ({
      stdout: `${failure.stdout}\nFAULT: ${failure.stderr}`,
    }));
    process.stdout.write(stdout);
    expect(stdout).not.toContain('FAULT:');
    expect(stdout).toContain('0 faults');
  },
);
