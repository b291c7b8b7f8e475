import { staffPool } from '#db/staff.ts';
import { processorMs } from '../processor.ts';

/**
 * Milliseconds of processor used so far, by process: 0 stands for this one, the others are
 * PostgreSQL's connections with it.
 */
export type Work = ReadonlyMap<number, number>;

/**
 * On a machine that others share it tells more than the clock. NaN where PostgreSQL runs elsewhere
 * or there is no /proc.
 */
export async function readWork(): Promise<Work> {
  const { rows } = await staffPool().query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'galley%'`,
  );
  const { user, system } = process.cpuUsage();
  const backends = await Promise.all(
    rows.map(async ({ pid }) => [pid, await processorMs(pid)] as const),
  );
  return new Map([[0, (user + system) / 1_000], ...backends]);
}

/** What was used between two readings, without connections that were closed meanwhile. */
export const workBetween = (before: Work, after: Work): number =>
  [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0);
