import { steps } from './test/steps.ts';
import { sum, type Tally } from './test/tally.ts';

/**
 * Runs the named steps, or all of them, in order; one that fails does not keep the next from
 * running unless that one needs it.
 */
async function runSteps(names: string[]): Promise<Tally> {
  const done = new Map<string, Tally>();
  for (const name of names) {
    const step = steps[name];
    if (!step) continue;
    process.stdout.write(`\n━━ ${step.title}\n`);
    const missing = step.needs?.find((need) => done.get(need)?.failed);
    if (missing) process.stdout.write(`Not run: ${missing} failed.\n`);
    const started = Date.now();
    const tally = missing ? { passed: 0, failed: 1 } : await step.run();
    process.stdout.write(
      `━━ ${step.title}: ${tally.passed} passed, ${tally.failed} failed ` +
        `(${Math.round((Date.now() - started) / 1_000)} s)\n`,
    );
    done.set(name, tally);
  }
  return sum([...done.values()]);
}

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(steps, name));
if (unknown !== undefined) {
  process.stderr.write(`There is no step ${unknown}: ${Object.keys(steps).join(', ')}.\n`);
  process.exit(2);
}
const { passed, failed } = await runSteps(
  wanted.length ? Object.keys(steps).filter((name) => wanted.includes(name)) : Object.keys(steps),
);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
