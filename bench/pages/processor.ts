import { readFile } from 'node:fs/promises';

/** Ticks of the processor's clock in a second, on every Linux that Node runs on. */
const ticks = 100;

/**
 * Seconds of processor time that a process has used so far (proc(5), stat, utime and stime); NaN where there is no /proc. On a
 * machine that others use too it tells more than the clock.
 */
export async function processorSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}
