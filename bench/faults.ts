import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs that look for faults until one is found or they are stopped, each by its name. */
const RUNS: Record<string, { test: string; rounds: number }> = {
  // Two to four people at one text: typing, structure, moves, undo, compositions, restarts, a network in any order.
  desk: { test: 'components/desk/binding/binding.test.ts', rounds: 3_000 },
};

const root = fileURLToPath(new URL('..', import.meta.url));
const [name = '', first] = process.argv.slice(2);
const run = RUNS[name];
if (!run) {
  process.stderr.write(`Say what to look at: npm run faults -- ${Object.keys(RUNS).join(' | ')} [seed]. With a seed that one run is repeated.\n`);
  process.exit(2);
}

function once(seed: number): boolean {
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'lib/vitest.config.ts', run?.test ?? ''], {
    cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DESK_ROUNDS: String(run?.rounds ?? 0), DESK_SEED: String(seed) },
  });
  return status === 0;
}

for (let rounds = 0, seed = first === undefined ? Date.now() % 2 ** 31 : Number(first); ; seed += 1) {
  const began = performance.now();
  const isWhole = once(seed);
  rounds += run.rounds;
  process.stdout.write(`${name}: seed ${seed}, ${rounds} rounds, ${((performance.now() - began) / 1_000).toFixed(1)} s, ${isWhole ? 'no fault' : `a fault. Again with: npm run faults -- ${name} ${seed}`}\n`);
  if (!isWhole) process.exit(1);
  if (first !== undefined) break;
}
