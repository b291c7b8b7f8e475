import { setTimeout as wait } from 'node:timers/promises';
import { staffDb } from '#db/staff.ts';
import { foldSomeStories } from '#lib/newsroom/stories/lists/fold-left.ts';
import { countSomeWords } from '#lib/publication/search/index/count-words.ts';
import { foldSomeEditions } from '#lib/publication/search/index/fold-left.ts';

/** How much search has read. */
export interface Indexed {
  editions: number;
  stories: number;
  /** Editions whose words were counted, for `did you mean`. */
  counted: number;
}

/** Each does a part in a transaction of its own; null where nothing is left of it. */
const PARTS: Record<keyof Indexed, () => Promise<number | null>> = {
  editions: () => foldSomeEditions(staffDb()),
  stories: foldSomeStories,
  counted: () => countSomeWords(staffDb()),
};
const NAMES = Object.keys(PARTS) as (keyof Indexed)[];

/** What all of a part is being written in by others: they are through by then. */
const PAUSE = 200;

/**
 * Reads for search what is still to be read, part by part, until nothing is left or the signal
 * comes; begun again, it goes on where it was.
 */
export async function indexSearch(
  signal: AbortSignal,
  tell: (done: Readonly<Indexed>) => void = () => undefined,
): Promise<Indexed> {
  const done: Indexed = { editions: 0, stories: 0, counted: 0 };
  for (const name of NAMES) {
    while (!signal.aborted) {
      const n = await PARTS[name]();
      if (n === null) break;
      done[name] += n;
      tell(done);
      if (n === 0) await wait(PAUSE);
    }
  }
  return done;
}

/** As much as fits between two of the worker's rounds. */
export async function indexForAWhile(): Promise<void> {
  await indexSearch(AbortSignal.timeout(240_000));
}
