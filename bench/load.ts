import { setTimeout as wait } from 'node:timers/promises';
import { beginStory } from '#lib/newsroom/demo/begin.ts';
import { cookieFor } from '#lib/newsroom/collaboration/testing/open-desk.ts';
import { listPath } from '#lib/publication/addresses.ts';
import { LIST_KINDS } from '#lib/publication/lists/kinds.ts';
import { makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { keepFigures, percentile, type Figure } from './figures.ts';
import type { Saved, Seats } from './load/editors.ts';
import { contentOf, publishOne } from './load/publications.ts';
import type { Paths, Read, Reading } from './load/readers.ts';
import { memoryMb } from './memory.ts';
import { startChild, type Child } from './pages/child.ts';
import { openGalleys } from './pages/galleys.ts';
import { drawSample, type Sample } from './queries/sample.ts';

const EDITORS = 30;
const READS_A_SECOND = 200;
/** Of the load, before anything counts: caches fill, code is compiled. */
const WARMING_MS = 60_000;
const SAMPLE_MS = 1_000;

interface Seen {
  memory: number[];
  saves: number[];
  reads: number[];
  lost: number;
  failed: number;
  publications: number;
}

/**
 * An ordinary hour, and what the process holds of it: people who write, readers, a publication each
 * second, on one process.
 */
export async function run({ minutes }: { minutes: number }): Promise<Figure[]> {
  const galleys = await openGalleys();
  const [editors, readers] = [startChild('../load/editors.ts'), startChild('../load/readers.ts')];
  try {
    await galleys.upTo(1);
    const [[port = 0], [pid = 0]] = [galleys.ports, galleys.pids];
    const sample = await drawSample(process.env.DATABASE_URL ?? '');
    const { open } = await editors.ask<{ open: number }>({
      socket: `ws://127.0.0.1:${port}/newsroom/socket`,
      origin: 'http://localhost:3000',
      seats: await makeSeats(sample),
    } satisfies Seats);
    if (open < EDITORS)
      throw new Error(`Only ${open} of ${EDITORS} editors could open their stories`);
    readers.tell({ port, perSecond: READS_A_SECOND, paths: pathsOf(sample, []) } satisfies Reading);
    const seen = await watchLoad({ pid, minutes, sample, editors, readers });
    const figures = figuresOf(seen, minutes);
    await keepFigures('load', figures);
    return figures;
  } finally {
    editors.end();
    readers.end();
    await galleys.stop();
  }
}

async function makeSeats(sample: Sample): Promise<Seats['seats']> {
  const seats: Seats['seats'] = [];
  for (let n = 0; n < EDITORS; n += 1) {
    const deskId = sample.desks[n % sample.desks.length] ?? '';
    const actor = await makeStaff({
      name: `Editor under load ${n} ${Date.now()}`,
      roles: [{ role: 'reporter', deskId }],
    });
    const begun = await beginStory(actor, { deskId, content: contentOf(sample, n), note: '' });
    if (!begun.ok) throw new Error(begun.error.sentence);
    seats.push({ storyId: begun.value, cookie: await cookieFor(actor) });
  }
  return seats;
}

/** The newest stories that readers ask for most. */
const NEWEST = 10;

/** What readers ask for; `out` are the stories that came out lately, the newest last. */
function pathsOf({ slugs, targets, slugOf }: Sample, out: readonly string[]): Paths {
  const lists = LIST_KINDS.flatMap((kind) =>
    targets[kind].slice(0, 20).map((id) => listPath(kind, slugOf.get(id) ?? '')),
  );
  const older = slugs.map((slug) => `/stories/${slug}`);
  return {
    news: ['/', '/', '/', ...[...older.slice(-NEWEST), ...out].slice(-NEWEST)],
    rest: [
      '/latest',
      '/feed.xml',
      '/feed.json',
      '/sitemap.xml',
      ...older,
      ...lists,
      ...lists.map((path) => `${path}/feed.xml`),
    ],
  };
}

interface Watch {
  pid: number;
  minutes: number;
  sample: Sample;
  editors: Child;
  readers: Child;
}

async function watchLoad({ pid, minutes, sample, editors, readers }: Watch): Promise<Seen> {
  const seen: Seen = { memory: [], saves: [], reads: [], lost: 0, failed: 0, publications: 0 };
  const out: string[] = [];
  const until = performance.now() + WARMING_MS + minutes * 60_000;
  let warm = false;
  for (let n = 0; performance.now() < until; n += 1) {
    const due = performance.now() + SAMPLE_MS;
    out.push(await publishOne(sample, n));
    readers.tell({ paths: pathsOf(sample, out) });
    if (!warm && performance.now() > until - minutes * 60_000) {
      warm = true;
      await Promise.all([editors.ask('saved'), readers.ask('read')]);
    }
    if (warm) {
      seen.memory.push(await memoryMb(pid));
      seen.publications += 1;
    }
    await wait(Math.max(0, due - performance.now()));
  }
  const [saved, read] = await Promise.all([editors.ask<Saved>('saved'), readers.ask<Read>('read')]);
  return {
    ...seen,
    saves: saved.saves,
    lost: saved.lost + saved.closed,
    reads: read.times,
    failed: read.failed,
  };
}

/**
 * Memory goes up and down with each collection of garbage: compared is the middle of the first
 * fifth with that of the last.
 */
function figuresOf(
  { memory, saves, reads, lost, failed, publications }: Seen,
  minutes: number,
): Figure[] {
  const fifth = Math.ceil(memory.length / 5);
  const [first, last] = [
    percentile(memory.slice(0, fifth), 0.5),
    percentile(memory.slice(-fifth), 0.5),
  ];
  const about = `${minutes} min of ${EDITORS} editors, ${READS_A_SECOND} reads/s, a publication a second`;
  const figure = (what: string, value: number, unit: string, limit?: number): Figure => ({
    bench: 'load',
    what: `${about}: ${what}`,
    value,
    unit,
    ...(limit === undefined ? {} : { limit }),
  });
  return [
    figure('publications', publications, ''),
    figure('memory in the first fifth', first, 'MB'),
    figure('memory in the last fifth', last, 'MB'),
    figure('most memory', Math.max(...memory), 'MB'),
    figure('last fifth for 100 MB of the first', (100 * last) / first, 'MB', 110),
    figure(`p50 of ${saves.length} saves`, percentile(saves, 0.5), 'ms'),
    figure('p95 of a save', percentile(saves, 0.95), 'ms', 150),
    figure('saves that were not acknowledged', lost, '', 0),
    figure(`p50 of ${reads.length} reads`, percentile(reads, 0.5), 'ms'),
    figure('p95 of a read', percentile(reads, 0.95), 'ms'),
    figure('reads that failed', failed, '', 0),
  ];
}
