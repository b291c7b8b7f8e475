import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;
const elsewhere = ['**/node_modules/**', '**/.next/**', '**/.data/**', 'e2e/**'];

/** Two projects, so that PostgreSQL starts only when a `*.db.test.ts` is among the files of the run. */
export default defineConfig({
  root,
  // Vitest's own cache, out of sight.
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    passWithNoTests: false,
    // No test waits for these: a machine that others use may take so long, and that is no fault of the code.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, '**/*.db.test.ts'],
          // Modules are loaded once, not for each file.
          isolate: false,
          setupFiles: 'lib/testing/leave-as-found.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: elsewhere,
          globalSetup: 'lib/testing/server.ts',
        },
      },
    ],
  },
});
