import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { commands, documents } from './testing/browser/documents.ts';
import { browserPackages } from './testing/browser/packages.ts';

const root = new URL('..', import.meta.url).pathname;
const elsewhere = ['**/node_modules/**', '**/.next/**', '**/.data/**', 'e2e/**'];

/** Chromium's sandbox refuses to run as root, which containers usually are. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
/** Which Chromium is known only once the project's global setup has looked for it. */
const launchOptions = {
  args: asRoot,
  get executablePath() {
    return process.env.GALLEY_E2E_BROWSER;
  },
};

/**
 * Three projects, so that PostgreSQL starts only when a `*.db.test.ts` is among the files of the
 * run, and Chromium only with a `*.browser.test.tsx`.
 */
export default defineConfig({
  root,
  // Vitest's own cache, out of sight.
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    passWithNoTests: false,
    // No test waits for these: a machine that others use may take so long, and that is no fault of
    // the code.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, '**/*.db.test.{ts,tsx}', '**/*.browser.test.{ts,tsx}'],
          // Modules are loaded once, not for each file.
          isolate: false,
          setupFiles: [
            'lib/testing/database/leave-as-found.ts',
            'lib/server/next/testing/next-storage.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.db.test.{ts,tsx}'],
          exclude: elsewhere,
          globalSetup: 'lib/testing/database/start-postgresql.ts',
          setupFiles: 'lib/server/next/testing/next-storage.ts',
        },
      },
      {
        extends: true,
        plugins: [documents()],
        // Named here they are bundled before the first test; found while one runs, they would load
        // its page anew.
        optimizeDeps: { include: browserPackages },
        test: {
          name: 'browser',
          include: ['**/*.browser.test.{ts,tsx}'],
          exclude: elsewhere,
          globalSetup: 'lib/testing/browser/set-up.ts',
          setupFiles: 'lib/testing/browser/newsroom.ts',
          // A page reads one file after the other: a test leaves nothing behind. They wait more
          // than they work: three at once, when the others are through (Vitest runs only projects
          // with as many workers side by side).
          isolate: false,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          // As in e2e/: a machine that is shared may stall for longer than anybody waits; what
          // fails three times is broken.
          retry: 2,
          expect: { poll: { timeout: 20_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands,
            viewport: { width: 1_280, height: 800 },
            instances: [{ browser: 'chromium' }],
            // Without a prewarmed one, which would start with every run of any project.
            provider: {
              ...playwright({ launchOptions, actionTimeout: 20_000 }),
              prewarm: undefined,
            },
          },
        },
      },
    ],
  },
});
