import * as Y from 'yjs';
import { goneMarkers, goneWithin } from './gone.ts';
import { markerOf, type Identity } from './identities.ts';
import type { Attributes, Op } from './roots.ts';

/** A place in a text between two items, and the formats that hold there. */
class Place {
  #left: Y.Item | null = null;
  #right: Y.Item | null;
  readonly #formats = new Map<string, unknown>();
  readonly #text: Y.Text;
  readonly #transaction: Y.Transaction;
  readonly #gone;

  constructor(text: Y.Text, transaction: Y.Transaction) {
    this.#text = text;
    this.#transaction = transaction;
    this.#gone = goneMarkers(transaction.doc);
    this.#right = text._start;
  }

  /**
   * Right behind a character, also one that was deleted. Gives back which place of the text that
   * is.
   */
  goBehind({ client, clock }: Identity): number {
    let at = 0;
    for (let found = false; this.#right && !found;) {
      const { deleted, countable, length, id } = this.#right;
      found = id.client === client && id.clock <= clock && clock < id.clock + length;
      if (found && clock + 1 < id.clock + length)
        Y.getItemCleanStart(this.#transaction, Y.createID(client, clock + 1));
      if (!deleted && countable) at += this.#right.length;
      this.#forward();
    }
    return at;
  }

  /** Right before a character, also one that was deleted. */
  goBefore({ client, clock }: Identity): void {
    const holds = ({ id, length }: Y.Item) =>
      id.client === client && id.clock <= clock && clock < id.clock + length;
    while (this.#right && !holds(this.#right)) this.#forward();
    if (!this.#right || this.#right.id.clock === clock) return;
    Y.getItemCleanStart(this.#transaction, Y.createID(client, clock));
    this.#forward();
  }

  goTo(index: number): void {
    for (let rest = index; this.#right && rest > 0;) {
      const { deleted, countable, length, id } = this.#right;
      if (!deleted && countable) {
        if (rest < length)
          Y.getItemCleanStart(this.#transaction, Y.createID(id.client, id.clock + rest));
        rest -= this.#right.length;
      }
      this.#forward();
    }
  }

  put(content: Y.ContentString | Y.ContentEmbed, wanted: Attributes): void {
    this.#skip(wanted);
    const names = new Set([...Object.keys(wanted), ...this.#formats.keys()]);
    const changed = [...names]
      .map((name) => ({ name, before: this.#formats.get(name) ?? null, now: wanted[name] ?? null }))
      .filter(({ before, now }) => before !== now);
    for (const { name, now } of changed) this.#add(new Y.ContentFormat(name, now as object));
    this.#add(content);
    for (const { name, before } of changed) this.#add(new Y.ContentFormat(name, before as object));
  }

  /**
   * Over what was deleted and what gives the wanted formats anyway, but never over a deleted
   * marker: behind it another block begins.
   */
  #skip(wanted: Attributes): void {
    while (
      this.#right &&
      (this.#right.deleted ? !this.#isMarker(this.#right) : this.#gives(this.#right, wanted))
    )
      this.#forward();
  }

  #gives({ content }: Y.Item, wanted: Attributes): boolean {
    return content instanceof Y.ContentFormat && (wanted[content.key] ?? null) === content.value;
  }

  #isMarker(item: Y.Item): boolean {
    if (markerOf(item) !== null) return true;
    const {
      id: { client, clock },
      length,
    } = item;
    return goneWithin(this.#gone, { client, clock, length }).length > 0;
  }

  #add(content: Y.Item['content']): void {
    const { doc } = this.#transaction;
    const [left, right] = [this.#left, this.#right];
    const id = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID));
    const item = new Y.Item(
      id,
      left,
      left?.lastId ?? null,
      right,
      right?.id ?? null,
      this.#text,
      null,
      content,
    );
    item.integrate(this.#transaction, 0);
    this.#right = item;
    this.#forward();
  }

  #forward(): void {
    const item = this.#right;
    if (!item) return;
    if (!item.deleted && item.content instanceof Y.ContentFormat) {
      if (item.content.value === null) this.#formats.delete(item.content.key);
      else this.#formats.set(item.content.key, item.content.value);
    }
    this.#left = item;
    this.#right = item.right;
  }
}

/**
 * Puts letters and signs into a text. Yjs itself puts them behind everything that was deleted at
 * that place, also behind the marker of a deleted block, where they would be words of that block.
 * @param at place in the text, in UTF-16 code units; a marker and a soft break count as one.
 */
export function insertAt(text: Y.Text, at: number, inserts: readonly Op[]): void {
  put(text, inserts, (place) => place.goTo(at));
}

/**
 * The same right behind a character, also one that was deleted. Gives back which place of the text
 * that is.
 */
export function insertBehind(text: Y.Text, character: Identity, inserts: readonly Op[]): number {
  let at = 0;
  put(text, inserts, (place) => (at = place.goBehind(character)));
  return at;
}

/** The same right before one. */
export function insertBefore(text: Y.Text, character: Identity, inserts: readonly Op[]): void {
  put(text, inserts, (place) => place.goBefore(character));
}

function put(text: Y.Text, inserts: readonly Op[], go: (place: Place) => void): void {
  text.doc?.transact((transaction) => {
    const place = new Place(text, transaction);
    go(place);
    for (const { insert, attributes = {} } of inserts) {
      if (insert !== '')
        place.put(
          typeof insert === 'string'
            ? new Y.ContentString(insert)
            : new Y.ContentEmbed(insert as object),
          attributes,
        );
    }
    // Yjs remembers where it found things; they moved.
    if (text._searchMarker) text._searchMarker.length = 0;
  });
}
