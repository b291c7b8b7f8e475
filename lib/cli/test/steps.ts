import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { provideBrowser } from '#lib/cli/browsers/chromium.ts';
import { provideFirefox } from '#lib/cli/browsers/firefox.ts';
import { provideWebKit } from '#lib/cli/browsers/webkit.ts';
import { ensureBuild } from '#lib/server/next/build/ensure-build.ts';
import { run } from './run.ts';
import { one, sum, tallyPlaywright, tallyVitest, type Tally } from './tally.ts';

const root = join(import.meta.dirname, '../../..');
const reports = join(root, 'test-results');

export interface Step {
  title: string;
  /** Steps that this one cannot do without. */
  needs?: string[];
  run: () => Promise<Tally>;
}

const check = (title: string, ...commands: [string, ...string[]][]): Step => ({
  title,
  async run() {
    for (const command of commands) {
      const code = await run(...command);
      if (code !== 0) return one(code);
    }
    return one(0);
  },
});

/**
 * A runner that writes what it found into a JSON file; a report that is missing counts as one
 * failure.
 */
const runner = (
  title: string,
  tally: (report: unknown, code: number) => Tally,
  report: string,
  ...command: [string, ...string[]]
): Step => ({
  title,
  async run() {
    const file = join(reports, report);
    await rm(file, { force: true });
    const code = await run(...command);
    const written = await readFile(file, 'utf8').catch(() => null);
    return written === null ? one(1) : tally(JSON.parse(written), code);
  },
});

/** The build that the server would make, so that it finds it and makes no other. */
async function buildPages(): Promise<Tally> {
  try {
    await ensureBuild(root, new AbortController().signal);
    return one(0);
  } catch (failure) {
    process.stdout.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    return one(1);
  }
}

/**
 * The browsers of three engines, so that none is looked for, and perhaps installed, while tests
 * run; each counts as one.
 */
async function provideBrowsers(): Promise<Tally> {
  const say = (sentence: string) => void process.stdout.write(`${sentence} …\n`);
  const found: Tally[] = [];
  for (const provide of [provideBrowser, provideFirefox, provideWebKit]) {
    found.push(
      one(
        await provide(say).then(
          () => 0,
          (failure: unknown) => {
            process.stdout.write(
              `${failure instanceof Error ? failure.message : String(failure)}\n`,
            );
            return 1;
          },
        ),
      ),
    );
  }
  return sum(found);
}

/**
 * What `npm test` runs, in this order; each by the name that picks it out: `npm test -- lint
 * types`.
 */
export const steps: Record<string, Step> = {
  lint: check('Lint', ['oxfmt', '--check'], ['oxlint'], ['node', 'lib/cli/fences.ts']),
  // The addresses' types are Next's to write.
  types: check('Types', ['next', 'typegen'], ['tsc', '--noEmit']),
  unused: check('Unused files, exports and dependencies', ['knip', '--config', 'lib/knip.json']),
  browsers: { title: 'Browsers: Chromium, Firefox, WebKit', run: provideBrowsers },
  vitest: runner(
    'Unit and integration tests',
    tallyVitest,
    'vitest.json',
    'vitest',
    'run',
    '--config',
    'lib/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'vitest.json')}`,
  ),
  build: { title: 'Production build', run: buildPages },
  // One run, one server: without a Firefox or a WebKit its journeys fail, and the others tell what
  // they have to tell.
  e2e: {
    ...runner(
      'End-to-end tests, in Chromium, Firefox and WebKit',
      tallyPlaywright,
      'playwright.json',
      'playwright',
      'test',
      '--config',
      'e2e/playwright.config.ts',
      '--project=journeys',
      '--project=firefox',
      '--project=webkit',
    ),
    needs: ['build'],
  },
};
