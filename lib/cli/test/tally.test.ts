import { describe, expect, it } from 'vitest';
import { one, sum, tallyPlaywright, tallyVitest } from './tally.ts';

const vitest = (
  passed: number,
  failed: number,
  files: { status: string; assertionResults: unknown[] }[] = [],
) => ({ numPassedTests: passed, numFailedTests: failed, testResults: files });
const playwright = (expected: number, unexpected = 0, flaky = 0, errors: unknown[] = []) => ({
  stats: { expected, unexpected, flaky },
  errors,
});

describe('the tally', () => {
  it('counts a check as one', () => {
    expect(sum([one(0), one(2), one(0)])).toEqual({ passed: 2, failed: 1 });
  });

  it('counts tests', () => {
    expect(tallyVitest(vitest(12, 2), 1)).toEqual({ passed: 12, failed: 2 });
    expect(tallyPlaywright(playwright(5, 1), 1)).toEqual({ passed: 5, failed: 1 });
  });

  it('counts a file that did not load', () => {
    expect(
      tallyVitest(
        vitest(3, 0, [
          { status: 'failed', assertionResults: [] },
          { status: 'passed', assertionResults: [1] },
        ]),
        1,
      ),
    ).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a test that passed when it was tried again as passed, and an error outside of tests as a failure', () => {
    expect(tallyPlaywright(playwright(5, 0, 1), 0)).toEqual({ passed: 6, failed: 0 });
    expect(tallyPlaywright(playwright(5, 0, 1, ['no server']), 1)).toEqual({
      passed: 6,
      failed: 1,
    });
  });

  it('does not believe a runner that ran nothing, or failed without naming a test', () => {
    expect(tallyVitest(vitest(0, 0), 0)).toEqual({ passed: 0, failed: 1 });
    expect(tallyPlaywright(playwright(0), 0)).toEqual({ passed: 0, failed: 1 });
    expect(tallyVitest(vitest(9, 0), 1)).toEqual({ passed: 9, failed: 1 });
  });
});
