import * as Y from 'yjs';

/** A character by who wrote it and as which: no other change can take that from it. */
export interface Identity {
  client: number;
  clock: number;
}
/** Characters that one person wrote one after the other. */
export interface Stretch extends Identity {
  length: number;
}

/** `CLIENT/CLOCK`, as the maps of the document have it. */
export const nameOf = ({ client, clock }: Identity): string => `${client}/${clock}`;

/**
 * Who wrote a part of a text, in its order.
 * @param at where it begins, in UTF-16 code units; a marker and a soft break count as one.
 * @param length in the same.
 */
export function stretchesOf(text: Y.Text, at: number, length: number): Stretch[] {
  const found: Stretch[] = [];
  let place = 0;
  for (let item = text._start; item && place < at + length; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const [from, to] = [Math.max(at, place), Math.min(at + length, place + item.length)];
    if (from < to)
      found.push({
        client: item.id.client,
        clock: item.id.clock + from - place,
        length: to - from,
      });
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
