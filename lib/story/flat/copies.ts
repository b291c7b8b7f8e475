import * as Y from 'yjs';
import { settleMarker } from './gone.ts';
import { markerOf, nameOf, type Identity, type Stretch } from './identities.ts';
import { readOnce } from './read-once.ts';
import { copiesOf } from './roots.ts';

/** Characters that were put back or moved, and those that they are the same as. */
interface Copy extends Stretch {
  of: Identity;
}

const inOrder = (a: Stretch, b: Stretch): number => a.client - b.client || a.clock - b.clock;

/** The first place of a sorted list whose stretch begins after a character. */
function placeAfter(sorted: readonly Stretch[], { client, clock }: Identity): number {
  let [first, end] = [0, sorted.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    const one = sorted[middle];
    if (one && (one.client < client || (one.client === client && one.clock <= clock)))
      first = middle + 1;
    else end = middle;
  }
  return first;
}

/** The stretch of a sorted list that holds a character. */
function stretchWith<S extends Stretch>(
  sorted: readonly S[],
  { client, clock }: Identity,
): S | undefined {
  const found = sorted[placeAfter(sorted, { client, clock }) - 1];
  return found && found.client === client && clock < found.clock + found.length ? found : undefined;
}

/**
 * As often as anyone puts one thing back, and an end for whoever writes a ring into the document.
 */
const DEEPEST = 1_000;

/** Which characters are copies, of which others. */
export class Copies {
  readonly #copies: readonly Copy[];

  constructor(entries: Iterable<[string, unknown]>) {
    const copies: Copy[] = [];
    for (const [key, length] of entries) {
      const [ofClient = -1, ofClock = -1, client = -1, clock = -1] = key.split('/').map(Number);
      if (
        typeof length !== 'number' ||
        !(length > 0 && length < 1e7) ||
        !(client >= 0 && clock >= 0)
      )
        continue;
      copies.push({ client, clock, length, of: { client: ofClient, clock: ofClock } });
    }
    this.#copies = copies.toSorted(inOrder);
  }

  /** The character that this one is a copy of, through all copies between. */
  originalOf({ client, clock }: Identity): Identity {
    const [original] = this.#originals({ client, clock, length: 1 });
    return original ?? { client, clock };
  }

  /**
   * How often a character was put back or moved before it was this copy; 0 for one that is no copy.
   */
  depthOf({ client, clock }: Identity): number {
    let depth = 0;
    let at = { client, clock };
    for (
      let copy = stretchWith(this.#copies, at);
      copy && depth < DEEPEST;
      copy = stretchWith(this.#copies, at)
    ) {
      at = { client: copy.of.client, clock: copy.of.clock + at.clock - copy.clock };
      depth += 1;
    }
    return depth;
  }

  /**
   * What stands twice in a text: stretches of which each has another with the same original. Mostly
   * there is none.
   */
  rivalsIn(text: Y.Text): readonly Stretch[] {
    if (this.#copies.length === 0) return [];
    const standing: { of: Stretch; at: Stretch }[] = [];
    for (let item = text._start; item; item = item.right)
      if (!item.deleted && item.countable) {
        const {
          id: { client, clock },
          length,
        } = item;
        if (!this.#hasWithin({ client, clock, length })) continue;
        let passed = clock;
        for (const of of this.#originals({ client, clock, length })) {
          standing.push({ of, at: { client, clock: passed, length: of.length } });
          passed += of.length;
        }
      }
    standing.sort((a, b) => inOrder(a.of, b.of));
    const rivals = new Set<Stretch>();
    let [widest] = standing;
    for (const one of standing.slice(1)) {
      const end =
        widest && widest.of.client === one.of.client ? widest.of.clock + widest.of.length : -1;
      if (widest && one.of.clock < end) rivals.add(widest.at).add(one.at);
      if (one.of.clock + one.of.length > end) widest = one;
    }
    return [...rivals];
  }

  /** The place behind the copy of a character that stands in a text; null where none does. */
  placeBehind(text: Y.Text, character: Identity): number | null {
    if (this.#copies.length === 0) return null;
    const original = this.originalOf(character);
    let place = 0;
    for (let item = text._start; item; item = item.right)
      if (!item.deleted && item.countable) {
        const {
          id: { client, clock },
          length,
        } = item;
        let passed = 0;
        if (this.#hasWithin({ client, clock, length }))
          for (const of of this.#originals({ client, clock, length })) {
            if (
              of.client === original.client &&
              of.clock <= original.clock &&
              original.clock < of.clock + of.length
            )
              return place + passed + original.clock - of.clock + 1;
            passed += of.length;
          }
        place += length;
      }
    return null;
  }

  #hasWithin({ client, clock, length }: Stretch): boolean {
    return (
      stretchWith(this.#copies, { client, clock }) !== undefined ||
      (this.#nextAfter({ client, clock })?.clock ?? Infinity) < clock + length
    );
  }

  /** The first copy of a person's that begins after a character. */
  #nextAfter({ client, clock }: Identity): Copy | undefined {
    const next = this.#copies[placeAfter(this.#copies, { client, clock })];
    return next?.client === client ? next : undefined;
  }

  /** What a stretch is a copy of, part by part; what is no copy is itself. */
  #originals({ client, clock, length }: Stretch, depth = 0): Stretch[] {
    const found: Stretch[] = [];
    for (let at = clock; at < clock + length;) {
      const copy = depth < DEEPEST ? stretchWith(this.#copies, { client, clock: at }) : undefined;
      const end = copy
        ? copy.clock + copy.length
        : (this.#nextAfter({ client, clock: at })?.clock ?? Infinity);
      const part = Math.min(end, clock + length) - at;
      if (copy)
        found.push(
          ...this.#originals(
            { client: copy.of.client, clock: copy.of.clock + at - copy.clock, length: part },
            depth + 1,
          ),
        );
      else found.push({ client, clock: at, length: part });
      at += part;
    }
    return found;
  }
}

/** The copies that a document tells of; read again only when there are more of them. */
export function copiesIn(doc: Y.Doc): Copies {
  const map = copiesOf(doc);
  return readOnce(map, () => new Copies(map.entries()));
}

/**
 * Says of characters that they are others again: where both stand, one alone is shown (leaves.ts).
 */
export function noteCopy(doc: Y.Doc, of: Stretch, copy: Identity): void {
  copiesOf(doc).set(`${nameOf(of)}/${nameOf(copy)}`, of.length);
}

/**
 * The same for characters one by one; those that were written one after the other are said of at
 * once.
 */
export function noteCopies(doc: Y.Doc, pairs: readonly { of: Identity; copy: Identity }[]): void {
  const runs: { of: Stretch; copy: Identity }[] = [];
  for (const { of, copy } of pairs) {
    const last = runs.at(-1);
    const goesOn =
      last &&
      [
        [last.of, of],
        [last.copy, copy],
      ].every(([a, b]) => a && b && a.client === b.client && a.clock + last.of.length === b.clock);
    if (goesOn) last.of.length += 1;
    else runs.push({ of: { ...of, length: 1 }, copy });
  }
  if (runs.length > 0)
    doc.transact(() => {
      for (const { of, copy } of runs) noteCopy(doc, of, copy);
    });
}

/**
 * Says of characters that a transaction put back which ones they are again. `deleted` are those
 * that may have come back.
 */
export function noteRestored(
  text: Y.Text,
  transaction: Y.Transaction,
  deleted: Parameters<typeof Y.iterateDeletedStructs>[1],
): void {
  const pairs: { of: Identity; copy: Identity }[] = [];
  const markers: Identity[] = [];
  Y.iterateDeletedStructs(transaction, deleted, (struct) => {
    if (
      !(struct instanceof Y.Item) ||
      struct.parent !== text ||
      !struct.redone ||
      !struct.countable
    )
      return;
    const { redone, id, length } = struct;
    if (redone.clock < (transaction.beforeState.get(redone.client) ?? 0)) return;
    if (markerOf(struct) !== null) markers.push({ client: id.client, clock: id.clock });
    for (let at = 0; at < length; at += 1)
      pairs.push({
        of: { client: id.client, clock: id.clock + at },
        copy: { client: redone.client, clock: redone.clock + at },
      });
  });
  if (text.doc) noteCopies(text.doc, pairs);
  for (const marker of markers) if (text.doc) settleMarker(text.doc, marker);
}
