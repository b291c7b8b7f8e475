import { z } from 'zod';

/** What a step of the test run found. */
export interface Tally {
  passed: number;
  failed: number;
}

export const sum = (tallies: Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
});

/** A check without tests of its own counts as one. */
export const one = (exitCode: number): Tally =>
  exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Vitest's JSON report; a file that did not load has no tests and counts as one failure. */
export function tallyVitest(report: unknown, exitCode: number): Tally {
  const { numPassedTests, numFailedTests, testResults } = VitestReport.parse(report);
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return honest({ passed: numPassedTests, failed: numFailedTests + unloaded }, exitCode);
}

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  errors: z.array(z.unknown()),
});

/**
 * Playwright's JSON report. A test that passed when it was tried again has passed: the report names
 * it as flaky.
 */
export function tallyPlaywright(report: unknown, exitCode: number): Tally {
  const { stats, errors } = PlaywrightReport.parse(report);
  return honest(
    { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length },
    exitCode,
  );
}

/** A runner that says it failed without naming a test, or that ran none, has failed once. */
function honest(tally: Tally, exitCode: number): Tally {
  const hidden = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0);
  return hidden ? { ...tally, failed: 1 } : tally;
}
