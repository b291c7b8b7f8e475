import type { Op } from '#lib/story/flat/roots.ts';
import { Lost, type Taken } from '../lost.ts';

/**
 * A part of a text: `from` is where it stood in the text that is shown, -1 for what came since;
 * `begins` is the block whose marker came.
 */
interface Piece {
  from: number;
  length: number;
  begins?: string;
}

const blockOf = (insert: unknown): string | undefined => {
  const id = (insert as { b?: unknown } | null)?.b;
  return typeof id === 'string' ? id : undefined;
};

export interface Range {
  at: number;
  length: number;
}

/**
 * What became of the text that an editor shows while it could not be drawn anew: the current text
 * is these pieces in order. It carries the editor's own changes to their places meanwhile, and
 * tells afterwards exactly what stayed.
 */
export class Pieces {
  #list: Piece[];
  /** What of the shown text others took out: what comes behind it comes behind where it stood. */
  readonly lost = new Lost();

  constructor(size: number) {
    this.#list = size > 0 ? [{ from: 0, length: size }] : [];
  }

  get list(): readonly Readonly<Piece>[] {
    return this.#list;
  }

  /** Others changed the current text; `taken` is what they took out. */
  follow(delta: readonly Op[], taken: readonly Taken[]): void {
    for (const part of taken) this.#lose(part);
    let at = 0;
    for (const { retain, delete: gone, insert } of delta) {
      if (retain !== undefined) at += retain;
      else if (gone !== undefined) this.#delete(at, gone);
      else {
        const length = typeof insert === 'string' ? insert.length : 1;
        this.#insert(at, { from: -1, length, begins: blockOf(insert) });
        at += length;
      }
    }
    if (!this.lost.isEmpty) this.#find();
  }

  #insert(at: number, piece: Piece): void {
    this.#list.splice(this.#split(at), 0, piece);
  }

  #lose({ at, length, client, clock, begins }: Taken): void {
    let passed = 0;
    for (const { from, length: size } of this.#list) {
      const [first, end] = [Math.max(at, passed), Math.min(at + length, passed + size)];
      if (from >= 0 && first < end)
        this.lost.lose(from + first - passed, end - first, {
          client,
          clock: clock + first - at,
          begins,
        });
      passed += size;
    }
  }

  /**
   * A marker that others took out, and that stands again where it stood (words behind it were left,
   * or an undo), is the one that is shown.
   */
  #find(): void {
    let after = 0;
    for (const [index, piece] of this.#list.entries()) {
      if (piece.begins !== undefined) {
        const before = this.#list.slice(index).find(({ from }) => from >= 0)?.from ?? Infinity;
        const from = this.lost.find(piece.begins, after, before);
        if (from !== null) Object.assign(piece, { from, begins: undefined });
      }
      if (piece.from >= 0) after = piece.from + piece.length;
    }
    this.#merge();
  }

  #delete(at: number, length: number): void {
    const first = this.#split(at);
    this.#list.splice(first, this.#split(at + length) - first);
  }

  /** Where a place of the shown text is now: behind the shown character before it. */
  place(shown: number): number {
    let at = 0;
    let best = 0;
    for (const { from, length } of this.#list) {
      if (from >= 0 && from < shown) best = at + Math.min(length, shown - from);
      at += length;
    }
    return best;
  }

  /**
   * Which place of the shown text a place of the current one is: for what came since, the one where
   * it came.
   */
  shownAt(place: number): number {
    let at = 0;
    let shown = 0;
    for (const { from, length } of this.#list) {
      if (from >= 0) {
        if (place <= at + length) return from + place - at;
        shown = from + length;
      } else if (place < at + length) return shown;
      at += length;
    }
    return shown;
  }

  /** Where a part of the shown text is now, last first. */
  ranges(shown: number, size: number): Range[] {
    const found: Range[] = [];
    let at = 0;
    for (const { from, length } of this.#list) {
      const [first, end] = [Math.max(shown, from), Math.min(shown + size, from + length)];
      if (from >= 0 && first < end) found.unshift({ at: at + first - from, length: end - first });
      at += length;
    }
    return found;
  }

  /** The one who sees the text took something out of it. */
  drop(shown: number, size: number): void {
    for (const { at, length } of this.ranges(shown, size)) this.#delete(at, length);
    for (const piece of this.#list) if (piece.from >= shown) piece.from -= size;
    this.lost.drop(shown, size);
  }

  /** The one who sees the text put something in; it stands at `at` now. */
  add(shown: number, at: number, length: number): void {
    const index = this.#split(at);
    for (const piece of this.#list) if (piece.from >= shown) piece.from += length;
    this.lost.add(shown, length);
    this.#list.splice(index, 0, { from: shown, length });
    this.#merge();
  }

  /** Begins a piece at a place; gives back its index. */
  #split(at: number): number {
    let passed = 0;
    for (const [index, { from, length }] of this.#list.entries()) {
      if (passed === at) return index;
      if (at < passed + length) {
        const head = at - passed;
        this.#list.splice(
          index,
          1,
          { from, length: head },
          { from: from < 0 ? -1 : from + head, length: length - head },
        );
        return index + 1;
      }
      passed += length;
    }
    return this.#list.length;
  }

  #merge(): void {
    const merged: Piece[] = [];
    for (const piece of this.#list) {
      const last = merged.at(-1);
      const goesOn =
        last &&
        (last.from < 0
          ? piece.from < 0 && last.begins === undefined && piece.begins === undefined
          : piece.from === last.from + last.length);
      if (goesOn) last.length += piece.length;
      else if (piece.length > 0) merged.push(piece);
    }
    this.#list = merged;
  }
}
