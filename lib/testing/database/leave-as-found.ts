import { afterAll, vi } from 'vitest';
import { setClock } from '#lib/time/clock.ts';

/*
 * Files of unit tests share a process, because to load every module anew for each of them takes
 * longer than the tests. What one file sets for the whole process, the next must not find.
 */
const environment = { ...process.env };

afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
  setClock(null);
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
});
