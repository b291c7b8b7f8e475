import * as Y from 'yjs';
import { nameAgain } from '#lib/story/flat/heal.ts';
import { markerOf, type Identity } from '#lib/story/flat/identities.ts';

/**
 * Characters that others took out: where they began in the text as it was, who had written them as
 * which, and the block if it is a marker.
 */
export interface Taken extends Identity {
  at: number;
  length: number;
  begins: string | null;
}

/** The same, where they are shown: they still are. */
interface Run extends Identity {
  from: number;
  length: number;
  begins: string | null;
}

/**
 * What a transaction took out of a text. Call it before the transaction is over: then nothing of it
 * is left.
 */
export function takenBy(transaction: Y.Transaction, text: Y.Text): Taken[] {
  const items = new Set<unknown>();
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (struct instanceof Y.Item && struct.parent === text && struct.countable) items.add(struct);
  });
  const taken: Taken[] = [];
  let at = 0;
  if (items.size > 0)
    for (let item = text._start; item; item = item.right) {
      const {
        id: { client, clock },
        length,
        deleted,
        countable,
      } = item;
      if (
        clock >= (transaction.beforeState.get(client) ?? 0) ||
        !(items.has(item) || (!deleted && countable))
      )
        continue;
      if (deleted) taken.push({ at, length, client, clock, begins: markerOf(item) });
      at += length;
    }
  return taken;
}

/** A place of the shown text behind what is lost, and which place of the current text it is. */
export interface LostPlace {
  shown: number;
  now: number;
}

const cut = (run: Run, from: number, to: number): Run[] =>
  from < to ? [{ ...run, from, length: to - from, clock: run.clock + from - run.from }] : [];

/**
 * What is shown and does not stand any more. Where it stood is known exactly: the shared text keeps
 * the places of what is deleted.
 */
export class Lost {
  #runs: Run[] = [];

  get isEmpty(): boolean {
    return this.#runs.length === 0;
  }

  lose(
    from: number,
    length: number,
    { client, clock, begins }: Omit<Taken, 'at' | 'length'>,
  ): void {
    this.#runs.push({ from, length, client, clock, begins });
  }

  /** The character before a place of the shown text, if it is lost. */
  before(shown: number): Identity | null {
    const run = this.#runs.find(({ from, length }) => from < shown && shown <= from + length);
    return run ? { client: run.client, clock: run.clock + shown - 1 - run.from } : null;
  }

  /**
   * A lost marker between two places that stands again as this block: where it is shown. It is lost
   * no more.
   */
  find(block: string, first: number, end: number): number | null {
    const found = this.#runs.find(
      (run) =>
        run.begins !== null &&
        run.from >= first &&
        run.from < end &&
        (block === run.begins || block === nameAgain(run.begins, run)),
    );
    if (!found) return null;
    this.#runs = this.#runs.filter((run) => run !== found);
    return found.from;
  }

  /** The one who sees the text took something out of it. */
  drop(shown: number, size: number): void {
    this.#runs = this.#runs.flatMap((run) => [
      ...cut(run, run.from, Math.min(run.from + run.length, shown)),
      ...cut(run, Math.max(run.from, shown + size), run.from + run.length).map((rest) => ({
        ...rest,
        from: rest.from - size,
      })),
    ]);
  }

  /** The one who sees the text put something in. */
  add(shown: number, size: number): void {
    this.#runs = this.#runs.flatMap((run) => [
      ...cut(run, run.from, Math.min(run.from + run.length, shown)),
      ...cut(run, Math.max(run.from, shown), run.from + run.length).map((rest) => ({
        ...rest,
        from: rest.from + size,
      })),
    ]);
  }

  /**
   * The places behind what is lost, in order: of each stretch the first and the last, for behind
   * all others of it stand the same.
   */
  places(text: Y.Text): LostPlace[] {
    const places: LostPlace[] = [];
    let now = 0;
    if (!this.isEmpty)
      for (let item = text._start; item; item = item.right) {
        if (!item.deleted && item.countable) now += item.length;
        else if (item.deleted)
          for (const { first, end } of this.#within(item))
            for (const shown of new Set([first + 1, end])) places.push({ shown, now });
      }
    return places.toSorted((a, b) => a.shown - b.shown || a.now - b.now);
  }

  #within({ id: { client, clock }, length }: Y.Item): { first: number; end: number }[] {
    return this.#runs
      .filter(
        (run) =>
          run.client === client && run.clock < clock + length && clock < run.clock + run.length,
      )
      .map((run) => ({
        first: run.from + Math.max(0, clock - run.clock),
        end: run.from + Math.min(run.length, clock + length - run.clock),
      }));
  }
}
