import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../e2e/support/server/environment.ts';

/** One measured thing. */
export interface Figure {
  bench: string;
  what: string;
  value: number;
  unit: string;
  /** Not more than this; a figure above it makes the run fail. */
  limit?: number;
}

/** The value below which that part of the samples lies; nearest rank. */
export function percentile(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

const shown = ({ value, unit }: Figure) => `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;

export function printFigures(figures: readonly Figure[]): void {
  const widest = Math.max(...figures.map(({ what }) => what.length));
  for (const figure of figures) {
    const { bench, what, value, unit, limit } = figure;
    const verdict =
      limit === undefined
        ? ''
        : value <= limit
          ? `  (at most ${limit} ${unit})`
          : `  MORE THAN ${limit} ${unit}`;
    process.stdout.write(
      `${bench}  ${what.padEnd(widest)}  ${shown(figure).padStart(12)}${verdict}\n`,
    );
  }
  for (const figure of figures) process.stdout.write(`${JSON.stringify(figure)}\n`);
}

/** Writes the figures to bench/results, with when and on which Node they were taken. */
export async function keepFigures(name: string, figures: readonly Figure[]): Promise<void> {
  const folder = join(root, 'bench', 'results');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, `${name}.json`),
    `${JSON.stringify({ at: new Date().toISOString(), node: process.version, figures }, null, 2)}\n`,
  );
}
