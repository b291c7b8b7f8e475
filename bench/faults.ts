import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface Run {
  /**
   * What repeats it with one seed, as a command of Node's; it ends with 0 where it found no fault.
   */
  command: readonly string[];
  env?: (seed: number) => Record<string, string>;
  what: string;
}

/** Runs that look for faults until one is found or they are stopped, each by its name. */
const RUNS: Record<string, Run> = {
  // Two to four people at one text: typing, structure, moves, undo, compositions, restarts, a
  // network in any order.
  desk: {
    command: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      'lib/vitest.config.ts',
      'components/desk/binding/binding.test.ts',
    ],
    env: (seed) => ({ DESK_ROUNDS: '3000', DESK_SEED: String(seed) }),
    what: '3,000 rounds',
  },
  // A whole newsroom at work whose server, database, disk and clock break: five rounds of each.
  newsroom: {
    command: ['bench/faults/run-newsroom.ts', '--long'],
    env: (seed) => ({ FAULTS_SEED: String(seed) }),
    what: 'five rounds of every break',
  },
  // Requests that nobody sends, to every address.
  input: {
    command: [
      'node_modules/@playwright/test/cli.js',
      'test',
      '--config',
      'e2e/playwright.config.ts',
      'e2e/server/malformed.spec.ts',
    ],
    env: (seed) => ({ FUZZ_SEED: String(seed), FUZZ_RUNS: '20000' }),
    what: '20,000 requests',
  },
};

const root = fileURLToPath(new URL('..', import.meta.url));
const [name = '', first] = process.argv.slice(2);
const run = RUNS[name];
if (!run) {
  process.stderr.write(
    `Say what to look at: npm run faults -- ${Object.keys(RUNS).join(' | ')} [seed]. With a seed ` +
      `that one run is repeated.\n`,
  );
  process.exit(2);
}

for (let seed = first === undefined ? Date.now() % 2 ** 31 : Number(first); ; seed += 1) {
  const began = performance.now();
  const { status } = spawnSync(process.execPath, [...run.command], {
    cwd: root,
    stdio: ['ignore', name === 'desk' ? 'ignore' : 'inherit', 'inherit'],
    env: { ...process.env, ...run.env?.(seed) },
  });
  process.stdout.write(
    `${name}: seed ${seed}, ${run.what}, ${((performance.now() - began) / 1_000).toFixed(1)} s, ` +
      `${status === 0 ? 'no fault' : `a fault. Again with: npm run faults -- ${name} ${seed}`}\n`,
  );
  if (status !== 0) process.exit(1);
  if (first !== undefined) break;
}
