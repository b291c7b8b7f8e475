import type { Node } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import { nameAgain } from '#lib/document/flat/heal.ts';
import { markerOf, type Identity } from '#lib/document/flat/identities.ts';
import { ownIdOf, type Op } from '#lib/document/flat/roots.ts';
import { blocksIn } from './blocks-in.ts';

/** A part of a text: `from` is where it stood in the text that is shown, -1 for what came since; `begins` is the block whose marker came. */
interface Piece { from: number; length: number; begins?: string }

/** A marker that is shown and that others took out: where it is shown, its block, and who had written it as which. */
interface Lost { from: number; id: string; marker: Identity }

const blockOf = (insert: unknown): string | undefined => {
  const id = (insert as { b?: unknown } | null)?.b;
  return typeof id === 'string' ? id : undefined;
};

export interface Range { at: number; length: number }

/**
 * What became of the text that an editor shows while it could not be drawn anew: the current text is these pieces in order.
 * It carries the editor's own changes to their places meanwhile, and tells afterwards exactly what stayed.
 */
export class Pieces {
  #list: Piece[];
  #lost: Lost[] = [];

  constructor(size: number) {
    this.#list = size > 0 ? [{ from: 0, length: size }] : [];
  }

  get list(): readonly Readonly<Piece>[] {
    return this.#list;
  }

  /** Others changed the current text, while `shown` is shown; `deleted` are the markers that they took out. */
  follow(delta: readonly Op[], shown: Node, deleted: readonly Y.Item[]): void {
    let at = 0;
    for (const { retain, delete: gone, insert } of delta) {
      if (retain !== undefined) at += retain;
      else if (gone !== undefined) {
        if (deleted.length > 0) this.#lose(at, gone, shown, deleted);
        this.#delete(at, gone);
      } else {
        const length = typeof insert === 'string' ? insert.length : 1;
        this.#insert(at, { from: -1, length, begins: blockOf(insert) });
        at += length;
      }
    }
    if (this.#lost.length > 0) this.#find();
  }

  #insert(at: number, piece: Piece): void {
    this.#list.splice(this.#split(at), 0, piece);
  }

  #lose(at: number, length: number, shown: Node, deleted: readonly Y.Item[]): void {
    let passed = 0;
    for (const { from, length: size } of this.#list) {
      const [first, end] = [from + Math.max(at - passed, 0), from + Math.min(at + length - passed, size)];
      if (from >= 0) for (const { flat, marker, id } of blocksIn(shown)) if (marker === 1 && flat >= first && flat < end) {
        const item = deleted.find((one) => markerOf(one) === ownIdOf(id));
        if (item) this.#lost.push({ from: flat, id: ownIdOf(id), marker: { client: item.id.client, clock: item.id.clock } });
      }
      passed += size;
    }
  }

  /** A marker that others took out, and that stands again where it stood (words behind it were left, or an undo), is the one that is shown. */
  #find(): void {
    let after = 0;
    for (const [index, piece] of this.#list.entries()) {
      if (piece.begins !== undefined) {
        const before = this.#list.slice(index).find(({ from }) => from >= 0)?.from ?? Infinity;
        const again = this.#lost.find(({ from, id, marker }) => from >= after && from < before && (piece.begins === id || piece.begins === nameAgain(id, marker)));
        if (again) {
          piece.from = again.from;
          piece.begins = undefined;
          this.#lost.splice(this.#lost.indexOf(again), 1);
        }
      }
      if (piece.from >= 0) after = piece.from + piece.length;
    }
    this.#merge();
  }

  /**
   * The deleted marker of the block in which a place of the shown text is, when nothing between the two stands any more: what
   * comes there comes behind that marker. Behind the shown character before it, it would be in another block.
   */
  lostBefore(shown: number): Lost | null {
    const standing = this.#list.reduce((last, { from, length }) => (from >= 0 && from < shown ? Math.min(shown, from + length) : last), 0);
    return this.#lost.filter(({ from }) => from >= standing && from < shown).toSorted((a, b) => b.from - a.from)[0] ?? null;
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

  /** Which place of the shown text a place of the current one is: for what came since, the one where it came. */
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
    this.#lost = this.#lost.filter(({ from }) => from < shown || from >= shown + size);
    for (const one of [...this.#list, ...this.#lost]) if (one.from >= shown) one.from -= size;
  }

  /** The one who sees the text put something in; it stands at `at` now. */
  add(shown: number, at: number, length: number): void {
    const index = this.#split(at);
    for (const one of [...this.#list, ...this.#lost]) if (one.from >= shown) one.from += length;
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
        this.#list.splice(index, 1, { from, length: head }, { from: from < 0 ? -1 : from + head, length: length - head });
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
      const goesOn = last && (last.from < 0 ? piece.from < 0 && last.begins === undefined && piece.begins === undefined : piece.from === last.from + last.length);
      if (goesOn) last.length += piece.length;
      else if (piece.length > 0) merged.push(piece);
    }
    this.#list = merged;
  }
}
