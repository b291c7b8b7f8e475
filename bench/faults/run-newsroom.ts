import { breakNewsroom, LONG, SHORT } from './newsroom.ts';

/**
 * `node bench/faults/run-newsroom.ts [--long]`: one run, with the seed FAULTS_SEED or one of its
 * own, which it prints.
 */
const seed = Number(process.env.FAULTS_SEED ?? Date.now() % 2 ** 31);
process.stdout.write(`Seed ${seed}: FAULTS_SEED=${seed} repeats this run.\n`);
const faults = await breakNewsroom(seed, process.argv.includes('--long') ? LONG : SHORT);
for (const fault of faults) process.stdout.write(`FAULT: ${fault}\n`);
process.exit(faults.length > 0 ? 1 : 0);
