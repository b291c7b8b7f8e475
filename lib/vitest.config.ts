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
          // Some start a program of their own, which a machine that others use lets wait.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: elsewhere,
          globalSetup: 'lib/testing/server.ts',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
