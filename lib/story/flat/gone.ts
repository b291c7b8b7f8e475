import * as Y from 'yjs';
import { markerOf, nameOf, type Identity, type Stretch } from './identities.ts';
import { readOnce } from './read-once.ts';
import { goneOf } from './roots.ts';

/** Follows the name of a deleted marker that stands again. */
const SETTLED = '!';

/** A deleted marker stands again where it stood: it is no border any more. */
export function settleMarker(doc: Y.Doc, marker: Identity): void {
  goneOf(doc).set(`${nameOf(marker)}${SETTLED}`, '');
}

/** A deleted marker: the block's id, with `+` before it when its words joined the block before. */
export interface Gone {
  clock: number;
  id: string;
}

/** Deleted markers by who had written them, in the order of their clocks. */
export function goneMarkers(doc: Y.Doc): ReadonlyMap<number, readonly Gone[]> {
  const map = goneOf(doc);
  return readOnce(map, () => {
    const found = new Map<number, Gone[]>();
    for (const [key, id] of map.entries()) {
      const [client = -1, clock = -1] = key.split('/').map(Number);
      if (typeof id !== 'string' || !Number.isInteger(clock) || map.has(`${key}${SETTLED}`))
        continue;
      const list = found.get(client);
      if (list) list.push({ clock, id });
      else found.set(client, [{ clock, id }]);
    }
    for (const list of found.values()) list.sort((x, y) => x.clock - y.clock);
    return found;
  });
}

/** Those of them that a stretch of characters holds, in order. */
export function goneWithin(
  markers: ReturnType<typeof goneMarkers>,
  { client, clock, length }: Stretch,
): readonly Gone[] {
  const list = markers.get(client);
  if (!list) return [];
  let [first, end] = [0, list.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((list[middle]?.clock ?? 0) < clock) first = middle + 1;
    else end = middle;
  }
  let last = first;
  while (last < list.length && (list[last]?.clock ?? 0) < clock + length) last += 1;
  return last > first ? list.slice(first, last) : [];
}

/**
 * Whether words stand between a deleted marker and the next one, deleted ones among them: then they
 * join the block before.
 */
function wordsFollow(
  marker: Y.Item,
  gone: ReturnType<typeof goneMarkers>,
  going: ReadonlySet<Y.Item>,
): boolean {
  for (let item = marker.right; item; item = item.right) {
    const {
      id: { client, clock },
      length,
      deleted,
    } = item;
    const isBorder = deleted
      ? going.has(item) || goneWithin(gone, { client, clock, length }).length > 0
      : markerOf(item) !== null;
    if (isBorder) return false;
    if (!deleted && item.countable) return true;
  }
  return false;
}

/**
 * Writes down which markers a transaction deleted, so that words which somebody is typing behind
 * one begin a block where it stood. Call it in every transaction of one's own, or right after it.
 */
export function noteGone(text: Y.Text, transaction: Y.Transaction): void {
  const { doc } = text;
  const markers = new Set<Y.Item>();
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    const wasThere = struct.id.clock < (transaction.beforeState.get(struct.id.client) ?? 0);
    if (wasThere && struct instanceof Y.Item && struct.parent === text && markerOf(struct) !== null)
      markers.add(struct);
  });
  if (!doc || markers.size === 0) return;
  const gone = goneMarkers(doc);
  const notes = [...markers].map(
    (item) =>
      [nameOf(item.id), `${wordsFollow(item, gone, markers) ? '+' : ''}${markerOf(item)}`] as const,
  );
  doc.transact(() => {
    for (const [name, id] of notes) goneOf(doc).set(name, id);
  }, transaction.origin);
}
