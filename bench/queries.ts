import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from './fill/database.ts';
import { fillStories } from './fill/fill-stories.ts';
import { percentile, type Figure } from './figures.ts';
import { deskQueries } from './queries/desk.ts';
import { readings, type Call } from './queries/reading.ts';
import { drawSample } from './queries/sample.ts';
import { measureVerbs } from './queries/verbs.ts';
import { readWork, workBetween } from './queries/work.ts';

/**
 * Calls before the clock runs, calls that it measures, and the most seconds that one query gets.
 */
const WARM = 5;
const TIMES = Number(process.env.BENCH_TIMES ?? 60);
const LONGEST_MS = 6_000;
const SMALL = 5_000;

/** What takes as long as there is archive, and is asked for by crawlers or now and then. */
const RARE = /^(sitemap|tags, )/;
const LIMIT_MS = 50;

interface Measured {
  times: number[];
  work: number;
}

async function timesOf(call: Call): Promise<Measured> {
  const began = performance.now();
  for (let at = 0; at < WARM && performance.now() - began < LONGEST_MS / 2; at += 1) await call(at);
  const times: number[] = [];
  const before = await readWork();
  for (let at = 0; at < TIMES && (at === 0 || performance.now() - began < LONGEST_MS); at += 1) {
    const start = performance.now();
    await call(WARM + at);
    times.push(performance.now() - start);
  }
  return { times, work: workBetween(before, await readWork()) / times.length };
}

function figuresOf(what: string, { times, work }: Measured, stories: number): Figure[] {
  const named = (name: string, value: number) => ({
    bench: `queries of ${stories} stories`,
    what: `${what}, ${name}`,
    value,
    unit: 'ms',
  });
  return [
    ...(Number.isNaN(work) ? [] : [named('processor', work)]),
    named('p50', percentile(times, 0.5)),
    { ...named('p95', percentile(times, 0.95)), ...(RARE.test(what) ? {} : { limit: LIMIT_MS }) },
  ];
}

/**
 * The product's own reads and verbs, warm, on the newsroom of DATABASE_URL or DATA_DIR (see
 * bench/fill.ts); without either on a small one that is filled for this and thrown away. BENCH_ONLY
 * names a part of what is to be measured.
 */
export async function run(): Promise<Figure[]> {
  if (process.env.DATABASE_URL || process.env.DATA_DIR) return measure();
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'galley-queries-'));
  try {
    return await measure();
  } finally {
    await rm(process.env.DATA_DIR, { recursive: true, force: true });
  }
}

async function measure(): Promise<Figure[]> {
  const database = await openDatabase();
  if (await database.isEmpty())
    await fillStories(database.url, {
      stories: SMALL,
      alone: database.alone,
      onStep: () => undefined,
    });
  const sample = await drawSample(database.url);
  const only = new RegExp(process.env.BENCH_ONLY ?? '');
  const figures: Figure[] = [];
  const calls = { ...readings(sample), ...(await deskQueries(sample)) };
  for (const [what, call] of Object.entries(calls))
    if (only.test(what)) figures.push(...figuresOf(what, await timesOf(call), sample.stories));
  if (only.test('verbs'))
    for (const [what, times] of await measureVerbs(sample))
      figures.push(...figuresOf(what, { times, work: Number.NaN }, sample.stories));
  await database.close();
  return figures;
}
