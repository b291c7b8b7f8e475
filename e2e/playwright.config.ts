import { defineConfig } from '@playwright/test';
import { provideBrowser } from '#lib/cli/browsers/chromium.ts';
import { ENGINES, type Engine } from './engines/browsers/engine-window.ts';

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
];
// Chromium's sandbox refuses to run as root, which containers usually are.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

// Workers read this file again: the search is done once.
process.env.GALLEY_E2E_BROWSER ??= await provideBrowser((step) =>
  process.stderr.write(`${step} …\n`),
);

/** What a person does, in a real browser, against the production build. */
export default defineConfig<object, { engine: Engine }>({
  testDir: '.',
  outputDir: '../test-results/e2e',
  globalSetup: './support/server/whole-run.ts',
  forbidOnly: true,
  // A machine that is shared may stall for longer than anybody waits; what fails three times is
  // broken.
  retries: 2,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  use: {
    browserName: 'chromium',
    // What a worker answers, a test's own `route` never sees; offline.spec.ts has it.
    serviceWorkers: 'block',
    launchOptions: { executablePath: process.env.GALLEY_E2E_BROWSER, args: [...quiet, ...asRoot] },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Watching every test would cost a third of the processors; what failed is watched when it is
    // tried again.
    trace: 'on-first-retry',
  },
  projects: [
    { name: 'journeys', testIgnore: '**/e2e/engines/**' },
    // The journeys of three engines, of which `npm test` leaves out Chromium: there each is in a
    // file of its own.
    ...ENGINES.map((engine) => ({ name: engine, testDir: 'engines', use: { engine } })),
  ],
});
