import { setTimeout as wait } from 'node:timers/promises';
import { staffDb } from '#db/staff.ts';
import { storiesLeft } from '#lib/newsroom/stories/lists/fold-left.ts';
import { countSomeWords } from '#lib/publication/search/index/count-words.ts';
import { editionsLeft } from '#lib/publication/search/index/fold-left.ts';
import type { Left, Unread } from '#lib/search/left.ts';

/** How much search has read. */
export interface Indexed {
  editions: number;
  stories: number;
  /** Editions whose words were counted, for `did you mean`. */
  counted: number;
}

/** What somebody is writing in is looked at again after so long. */
const PAUSE = 200;

/**
 * Goes through all that is left once: while a batch is being written, the next one is read.
 * @returns whether there was any.
 */
async function passThrough<Row extends Unread>(
  { read, write }: Left<Row>,
  signal: AbortSignal,
  tell: (n: number) => void,
): Promise<boolean> {
  let rows = await read(null);
  if (rows.length === 0) return false;
  while (rows.length > 0 && !signal.aborted) {
    const [next, n] = await Promise.all([read(rows.at(-1) ?? null), write(rows)]);
    tell(n);
    rows = next;
  }
  return true;
}

async function foldAll<Row extends Unread>(
  left: Left<Row>,
  signal: AbortSignal,
  tell: (n: number) => void,
): Promise<void> {
  while (!signal.aborted && (await passThrough(left, signal, tell))) await wait(PAUSE);
}

async function countAll(signal: AbortSignal, tell: (n: number) => void): Promise<void> {
  while (!signal.aborted) {
    const n = await countSomeWords(staffDb());
    if (n === null) return;
    tell(n);
  }
}

/**
 * Reads for search what is still to be read, part by part, until nothing is left or the signal
 * comes; begun again, it goes on where it was.
 */
export async function indexSearch(
  signal: AbortSignal,
  tell: (done: Readonly<Indexed>) => void = () => undefined,
): Promise<Indexed> {
  const done: Indexed = { editions: 0, stories: 0, counted: 0 };
  const add = (name: keyof Indexed) => (n: number) => {
    done[name] += n;
    tell(done);
  };
  await foldAll(editionsLeft(staffDb()), signal, add('editions'));
  await foldAll(storiesLeft, signal, add('stories'));
  await countAll(signal, add('counted'));
  return done;
}

/** As much as fits between two of the worker's rounds. */
export async function indexForAWhile(): Promise<void> {
  await indexSearch(AbortSignal.timeout(240_000));
}
