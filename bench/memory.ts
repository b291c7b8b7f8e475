import { readFile } from 'node:fs/promises';

/**
 * Megabytes of memory that are a process's own (proc(5), status, RssAnon), without files and what
 * it shares with others; NaN where there is no /proc, or no such process.
 */
export async function memoryMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^RssAnon:\s*(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1_024;
}
