import * as Y from 'yjs';
import { copiesOf, goneOf } from './roots.ts';

/** A character by who wrote it and as which: no other change can take that from it. */
export interface Identity { client: number; clock: number }
/** Characters that one person wrote one after the other. */
export interface Stretch extends Identity { length: number }
/** Characters that were put back or moved, and those that they are the same as. */
interface Copy extends Stretch { of: Identity }

export const nameOf = ({ client, clock }: Identity): string => `${client}/${clock}`;

const known = new WeakMap<object, { size: number; value: unknown }>();

/** What is read out of a map that only grows, read again when it has grown. */
function readOnce<Value, Entry>(map: Y.Map<Entry>, read: () => Value): Value {
  const { size } = map._map;
  const last = known.get(map);
  if (last?.size === size) return last.value as Value;
  const value = read();
  known.set(map, { size, value });
  return value;
}

/** Follows the name of a deleted marker that stands again. */
const SETTLED = '!';

/** A deleted marker stands again where it stood: it is no border any more. */
export function settleMarker(doc: Y.Doc, marker: Identity): void {
  goneOf(doc).set(`${nameOf(marker)}${SETTLED}`, '');
}

/** Deleted markers by who had written them: clock → the block's id, with `+` before it when its words joined the block before. */
export function goneMarkers(doc: Y.Doc): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const map = goneOf(doc);
  return readOnce(map, () => {
    const found = new Map<number, Map<number, string>>();
    for (const [key, id] of map.entries()) {
      const [client = -1, clock = -1] = key.split('/').map(Number);
      if (typeof id !== 'string' || map.has(`${key}${SETTLED}`)) continue;
      const clocks = found.get(client) ?? new Map<number, string>();
      found.set(client, clocks.set(clock, id));
    }
    return found;
  });
}

const inOrder = (a: Stretch, b: Stretch): number => a.client - b.client || a.clock - b.clock;

/** The last stretch of a sorted list that begins at or before a character, if the character is in it. */
function stretchWith<S extends Stretch>(sorted: readonly S[], { client, clock }: Identity): S | undefined {
  let [first, end] = [0, sorted.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    const one = sorted[middle];
    if (one && (one.client < client || (one.client === client && one.clock <= clock))) first = middle + 1;
    else end = middle;
  }
  const found = sorted[first - 1];
  return found && found.client === client && clock < found.clock + found.length ? found : undefined;
}

/** Which characters are copies, of which others. */
export class Copies {
  readonly #copies: readonly Copy[];
  /** Copies of one and the same: characters that may stand twice. Mostly there are none. */
  readonly #rivals: readonly Stretch[];

  constructor(entries: Iterable<[string, unknown]>) {
    const copies: Copy[] = [];
    for (const [key, length] of entries) {
      const [ofClient = -1, ofClock = -1, client = -1, clock = -1] = key.split('/').map(Number);
      if (typeof length !== 'number' || !(length > 0 && length < 1e7) || !(client >= 0 && clock >= 0)) continue;
      copies.push({ client, clock, length, of: { client: ofClient, clock: ofClock } });
    }
    this.#copies = copies.toSorted(inOrder);
    this.#rivals = this.#findRivals();
  }

  #findRivals(): Stretch[] {
    const sources = this.#copies.map(({ of, length }) => ({ ...of, length })).toSorted(inOrder);
    // Whoever copied a copy had seen that it was deleted.
    const isCurrent = ({ client, clock, length }: Copy) => stretchWith(sources, { client, clock })?.length !== length;
    const current = this.#copies.filter(isCurrent).map((copy) => ({ ...this.originalOf(copy), length: copy.length, copy })).toSorted(inOrder);
    const rivals = new Set<Copy>();
    let widest = current[0];
    for (const one of current.slice(1)) {
      if (widest && widest.client === one.client && one.clock < widest.clock + widest.length) rivals.add(widest.copy).add(one.copy);
      if (!widest || widest.client !== one.client || one.clock + one.length > widest.clock + widest.length) widest = one;
    }
    return [...rivals].toSorted(inOrder);
  }

  /** Whether one of these characters may stand twice. */
  concerns({ client, clock, length }: Stretch): boolean {
    return this.#rivals.some((rival) => rival.client === client && rival.clock < clock + length && clock < rival.clock + rival.length);
  }

  /** The character that this one is a copy of, through all copies between. */
  originalOf({ client, clock }: Identity): Identity {
    let at: Identity = { client, clock };
    // As often as anyone puts one thing back, and an end for whoever writes a ring into the document.
    for (let steps = 0; steps < 1_000; steps += 1) {
      const copy = stretchWith(this.#copies, at);
      if (!copy) return at;
      at = { client: copy.of.client, clock: copy.of.clock + at.clock - copy.clock };
    }
    return { client, clock };
  }
}

export function copiesIn(doc: Y.Doc): Copies {
  const map = copiesOf(doc);
  return readOnce(map, () => new Copies(map.entries()));
}

/** Says of characters that they are others again: where both stand, the first alone is shown. */
export function noteCopy(doc: Y.Doc, of: Stretch, copy: Identity): void {
  copiesOf(doc).set(`${nameOf(of)}/${nameOf(copy)}`, of.length);
}

/** The same for characters one by one; those that were written one after the other are said of at once. */
export function noteCopies(doc: Y.Doc, pairs: readonly { of: Identity; copy: Identity }[]): void {
  const runs: { of: Stretch; copy: Identity }[] = [];
  for (const { of, copy } of pairs) {
    const last = runs.at(-1);
    const goesOn = last && [[last.of, of], [last.copy, copy]].every(([a, b]) => a && b && a.client === b.client && a.clock + last.of.length === b.clock);
    if (goesOn) last.of.length += 1;
    else runs.push({ of: { ...of, length: 1 }, copy });
  }
  if (runs.length > 0) doc.transact(() => { for (const { of, copy } of runs) noteCopy(doc, of, copy); });
}

/** Who wrote a part of a text, in its order. */
export function stretchesOf(text: Y.Text, at: number, length: number): Stretch[] {
  const found: Stretch[] = [];
  let place = 0;
  for (let item = text._start; item && place < at + length; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const [from, to] = [Math.max(at, place), Math.min(at + length, place + item.length)];
    if (from < to) found.push({ client: item.id.client, clock: item.id.clock + from - place, length: to - from });
    place += item.length;
  }
  return found;
}

/** The id of the block whose marker this is. */
export function markerOf({ content }: Y.Item): string | null {
  if (!(content instanceof Y.ContentEmbed)) return null;
  const id = (content.embed as { b?: unknown } | null)?.b;
  return typeof id === 'string' && id !== '' ? id : null;
}

/** Clocks of deleted markers within a stretch, in order. */
export function clocksWithin(clocks: ReadonlyMap<number, string> | undefined, clock: number, length: number): number[] {
  if (!clocks) return [];
  if (clocks.size < length) return [...clocks.keys()].filter((at) => at >= clock && at < clock + length).toSorted((a, b) => a - b);
  return Array.from({ length }, (_, at) => clock + at).filter((at) => clocks.has(at));
}

/** Whether words stand between a deleted marker and the next one, deleted ones among them: then they join the block before. */
function wordsFollow(marker: Y.Item, gone: ReturnType<typeof goneMarkers>, going: ReadonlySet<Y.Item>): boolean {
  for (let item = marker.right; item; item = item.right) {
    const { id: { client, clock }, length, deleted } = item;
    const isBorder = deleted ? going.has(item) || clocksWithin(gone.get(client), clock, length).length > 0 : markerOf(item) !== null;
    if (isBorder) return false;
    if (!deleted && item.countable) return true;
  }
  return false;
}

/**
 * Writes down which markers a transaction deleted, so that words which somebody is typing behind one begin a block where it
 * stood. Call it in every transaction of one's own, or right after it.
 */
export function noteGone(text: Y.Text, transaction: Y.Transaction): void {
  const { doc } = text;
  const markers = new Set<Y.Item>();
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    const wasThere = struct.id.clock < (transaction.beforeState.get(struct.id.client) ?? 0);
    if (wasThere && struct instanceof Y.Item && struct.parent === text && markerOf(struct) !== null) markers.add(struct);
  });
  if (!doc || markers.size === 0) return;
  const gone = goneMarkers(doc);
  const notes = [...markers].map((item) => [nameOf(item.id), `${wordsFollow(item, gone, markers) ? '+' : ''}${markerOf(item)}`] as const);
  doc.transact(() => { for (const [name, id] of notes) goneOf(doc).set(name, id); }, transaction.origin);
}

/** Says of characters that a transaction put back which ones they are again. `deleted` are those that may have come back. */
export function noteRestored(text: Y.Text, transaction: Y.Transaction, deleted: Parameters<typeof Y.iterateDeletedStructs>[1]): void {
  const pairs: { of: Identity; copy: Identity }[] = [];
  const markers: Identity[] = [];
  Y.iterateDeletedStructs(transaction, deleted, (struct) => {
    if (!(struct instanceof Y.Item) || struct.parent !== text || !struct.redone || !struct.countable) return;
    const { redone, id, length } = struct;
    if (redone.clock < (transaction.beforeState.get(redone.client) ?? 0)) return;
    if (markerOf(struct) !== null) markers.push({ client: id.client, clock: id.clock });
    for (let at = 0; at < length; at += 1) pairs.push({ of: { client: id.client, clock: id.clock + at }, copy: { client: redone.client, clock: redone.clock + at } });
  });
  if (text.doc) noteCopies(text.doc, pairs);
  for (const marker of markers) if (text.doc) settleMarker(text.doc, marker);
}
