import * as Y from 'yjs';
import { copiesIn, type Copies } from './copies.ts';
import { goneMarkers, goneWithin } from './gone.ts';
import { markerOf, nameOf, type Identity, type Stretch } from './identities.ts';
import { readerOf } from './records.ts';
import type { Attributes } from './roots.ts';
import { spareCells } from './tables.ts';

export type Run = { text: string; attributes: Attributes } | { br: true; attributes: Attributes };

/**
 * A block as it stands in the text. Words behind a picture, before everything, or of a deleted
 * block have no marker of their own.
 */
export interface Leaf {
  id: string;
  marked: boolean;
  /** The block whose record says what it is; '' for plain words. */
  record: string;
  /** The marker that was deleted while somebody typed behind it. */
  lost: Identity | null;
  runs: Run[];
  /** Where it begins in the text: its marker, or its words where it has none. */
  at: number;
  /** Code units of its words; a soft break is one. */
  size: number;
  /** The column of a table that it stands in. */
  column?: string;
}

/**
 * A part of the text that stands twice, since two people put it back or moved it at once: this is
 * the second.
 */
export interface Double {
  at: number;
  length: number;
}

export interface ReadText {
  leaves: Leaf[];
  doubles: Double[];
}

/** Stands for something that a newer release put into the text. */
const UNKNOWN = '\uFFFC';

const isBreak = ({ content }: Y.Item): boolean =>
  content instanceof Y.ContentEmbed && Boolean((content.embed as { br?: unknown } | null)?.br);

/**
 * Goes over a text with all that was deleted from it: only there stands where a deleted block
 * stood.
 */
class Walk {
  readonly #doc: Y.Doc;
  readonly #gone;
  readonly #copies: Copies;
  readonly #rivals: readonly Stretch[];
  /** Of characters that stand several times: the one that is shown. */
  readonly #shown: ReadonlySet<string>;
  readonly #leaves: Leaf[] = [];
  readonly #doubles: Double[] = [];
  /** Second markers of a block: dropped if nobody wrote behind them. */
  readonly #twins = new Set<Leaf>();
  #last: Leaf;
  /** The marker of the last block, as first written. */
  #lastMarker = '';
  /** A deleted block that begins here if words of it are left. */
  #lost: { id: string; marker: Identity } | null = null;
  #attributes: Attributes = {};
  #at = 0;

  constructor(text: Y.Text, doc: Y.Doc) {
    this.#doc = doc;
    this.#gone = goneMarkers(doc);
    this.#copies = copiesIn(doc);
    this.#rivals = this.#copies.rivalsIn(text);
    this.#shown = this.#chooseShown(text);
    this.#last = this.#begin('~', false, '');
  }

  step(item: Y.Item): void {
    if (item.deleted) this.#passDeleted(item);
    else if (item.content instanceof Y.ContentFormat) this.#format(item.content);
    else if (item.countable) this.#passStanding(item);
  }

  read(): ReadText {
    for (const spare of spareCells(this.#leaves, readerOf(this.#doc))) this.#twins.add(spare);
    const leaves = this.#leaves.filter((leaf) =>
      !leaf.marked && leaf.record === ''
        ? leaf.size > 0 || this.#leaves.length === 1
        : !this.#twins.has(leaf) || leaf.size > 0,
    );
    for (const twin of this.#twins)
      if (twin.size === 0) this.#doubles.push({ at: twin.at, length: 1 });
    numberTwins(leaves);
    return {
      leaves: leaves.length > 0 ? leaves : this.#leaves.slice(0, 1),
      doubles: this.#doubles.toSorted((a, b) => a.at - b.at),
    };
  }

  #begin(id: string, marked: boolean, record: string, lost: Identity | null = null): Leaf {
    this.#last = { id, marked, record, lost, runs: [], at: this.#at, size: 0 };
    this.#leaves.push(this.#last);
    return this.#last;
  }

  #format({ key, value }: Y.ContentFormat): void {
    const { [key]: _, ...others } = this.#attributes;
    this.#attributes = value === null ? others : { ...others, [key]: value };
  }

  #passDeleted({ id: { client, clock }, length }: Y.Item): void {
    for (const gone of goneWithin(this.#gone, { client, clock, length }))
      this.#passGone(gone.id, { client, clock: gone.clock });
  }

  #passGone(name: string, marker: Identity): void {
    const joined = name.startsWith('+');
    const id = joined ? name.slice(1) : name;
    const stands =
      this.#last.record === id || this.#lastMarker === nameOf(this.#copies.originalOf(marker));
    // Joined words go on with the block before, unless that is a deleted one of which words are
    // left.
    this.#lost = stands || (joined && !this.#last.lost) ? null : { id, marker };
  }

  #isRival({ id: { client, clock }, length }: Y.Item): boolean {
    return this.#rivals.some(
      (rival) =>
        rival.client === client &&
        rival.clock < clock + length &&
        clock < rival.clock + rival.length,
    );
  }

  /**
   * Of copies of one character the one stays that was put back or moved the most often, of equals
   * the first: whoever asks and wherever. A window that knows of few copies takes none out that
   * stays for those who know more.
   */
  #chooseShown(text: Y.Text): ReadonlySet<string> {
    const best = new Map<string, { name: string; depth: number }>();
    if (this.#rivals.length > 0)
      for (let item = text._start; item; item = item.right) {
        if (item.deleted || !item.countable || !this.#isRival(item)) continue;
        for (let offset = 0; offset < item.length; offset += 1) {
          const own = { client: item.id.client, clock: item.id.clock + offset };
          const one = nameOf(this.#copies.originalOf(own));
          const id = markerOf(item);
          const depth = this.#copies.depthOf(own);
          const key = id === null ? one : `${one} ${id}`;
          if (depth > (best.get(key)?.depth ?? -1)) best.set(key, { name: nameOf(own), depth });
        }
      }
    return new Set([...best.values()].map(({ name }) => name));
  }

  #passStanding(item: Y.Item): void {
    if (!this.#isRival(item)) return this.#pass(item, 0, item.length);
    for (let offset = 0; offset < item.length; offset += 1) this.#passConcerned(item, offset);
  }

  #passConcerned(item: Y.Item, offset: number): void {
    const own = { client: item.id.client, clock: item.id.clock + offset };
    const name = nameOf(this.#copies.originalOf(own));
    const id = markerOf(item);
    if (this.#shown.has(nameOf(own))) return this.#pass(item, offset, 1);
    if (id === null || this.#lastMarker === name) this.#double();
    else this.#twins.add(this.#mark(id, name));
    this.#at += 1;
  }

  #double(): void {
    const last = this.#doubles.at(-1);
    if (last && last.at + last.length === this.#at) last.length += 1;
    else this.#doubles.push({ at: this.#at, length: 1 });
  }

  #mark(id: string, marker: string): Leaf {
    this.#lost = null;
    this.#lastMarker = marker;
    return this.#begin(id, true, id);
  }

  #pass(item: Y.Item, offset: number, length: number): void {
    const id = markerOf(item);
    if (id === null) this.#words(item, offset, length);
    else this.#mark(id, nameOf(this.#copies.originalOf(item.id)));
    this.#at += length;
  }

  #words(item: Y.Item, offset: number, length: number): void {
    if (this.#lost) this.#begin(`~${this.#lost.id}`, false, this.#lost.id, this.#lost.marker);
    this.#lost = null;
    const { runs } = this.#last;
    const attributes = this.#attributes;
    this.#last.size += length;
    if (isBreak(item)) {
      runs.push({ br: true, attributes });
      return;
    }
    const text =
      item.content instanceof Y.ContentString
        ? item.content.str.slice(offset, offset + length)
        : UNKNOWN.repeat(length);
    const before = runs.at(-1);
    if (before && 'text' in before && before.attributes === attributes) before.text += text;
    else runs.push({ text, attributes });
  }
}

/** A marker that stands twice is two blocks. */
function numberTwins(leaves: readonly Leaf[]): void {
  const met = new Map<string, number>();
  for (const leaf of leaves) {
    const times = met.get(leaf.id) ?? 0;
    met.set(leaf.id, times + 1);
    if (times > 0) leaf.id = `${leaf.id}#${times}`;
  }
}

/** A shared text as blocks, in order, and what of it stands twice. Total: any text will do. */
export function readText(text: Y.Text): ReadText {
  if (!text.doc) throw new Error('The text is in no document.');
  const walk = new Walk(text, text.doc);
  for (let item = text._start; item; item = item.right) walk.step(item);
  return walk.read();
}
