import { readFile } from 'node:fs/promises';

/** Clock ticks of /proc in a second, on every Linux that Node runs on. */
const TICKS = 100;

/**
 * Milliseconds of processor time that a process has used so far (proc(5), stat); NaN where there is
 * no /proc, or no such process. On a machine that others use too it tells more than the clock.
 */
export async function processorMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return Number.NaN;
  // utime and stime are the 14th and 15th field; the name before them may hold blanks.
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return ((user + system) * 1_000) / TICKS;
}
