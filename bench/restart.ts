import { rm } from 'node:fs/promises';
import { makeDemo } from '../e2e/support/server/demo.ts';
import { startServer } from '../e2e/support/server/own-server.ts';
import { keepFigures, percentile, type Figure } from './figures.ts';

const RESTARTS = 10;

/**
 * How long a newsroom is gone that was killed with -9, its PostgreSQL left behind: from the start
 * of the next process until `/readyz` says yes, looked at every 0.1 s.
 */
export async function run(): Promise<Figure[]> {
  process.env.GALLEY_E2E_DEMO = await makeDemo();
  const server = await startServer('bench-restart');
  const times: number[] = [];
  try {
    for (let n = 0; n < RESTARTS; n += 1) {
      await server.crash();
      const began = performance.now();
      await server.restart();
      times.push(performance.now() - began);
    }
  } finally {
    await server.remove();
    await rm(process.env.GALLEY_E2E_DEMO, { recursive: true, force: true });
  }
  const about = `Ready again after kill -9, ${RESTARTS} times`;
  const figures: Figure[] = [
    { bench: 'restart', what: `${about}: p50`, value: percentile(times, 0.5), unit: 'ms' },
    {
      bench: 'restart',
      what: `${about}: longest`,
      value: Math.max(...times),
      unit: 'ms',
      limit: 3_000,
    },
  ];
  await keepFigures('restart', figures);
  return figures;
}
