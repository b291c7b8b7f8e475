import type * as Y from 'yjs';
import { noteCopy } from './copies.ts';
import { noteGone, settleMarker } from './gone.ts';
import { stretchesOf, type Identity } from './identities.ts';
import { insertBefore } from './insert-at.ts';
import { readText, type Leaf } from './leaves.ts';
import { changeText } from './change-text.ts';
import { PLAIN } from './records.ts';
import { blocksOf, ownIdOf } from './roots.ts';

/** What says of a block what it is and where it stands. */
const RECORD = ['kind', 'box', 'list', 'cell', ...PLAIN];

/**
 * The name of a block that comes back while its first name is another's: the same for whoever
 * brings it back.
 */
export const nameAgain = (record: string, { client, clock }: Identity): string =>
  `${ownIdOf(record)}-${client.toString(36)}-${clock.toString(36)}`;

/** A name for a block that comes back; while the first has its name another one. */
function nameFor(
  doc: Y.Doc,
  record: string,
  marker: Identity,
  present: ReadonlySet<string>,
): string {
  if (!present.has(record)) return record;
  const id = nameAgain(record, marker);
  const blocks = blocksOf(doc);
  for (const key of RECORD)
    if (blocks.has(`${record}.${key}`)) blocks.set(`${id}.${key}`, blocks.get(`${record}.${key}`));
  return id;
}

/** Gives words whose block was deleted a marker again. */
function markLost(text: Y.Text, doc: Y.Doc, leaves: readonly Leaf[]): void {
  const present = new Set(leaves.filter(({ marked }) => marked).map(({ record }) => record));
  for (const leaf of leaves.toReversed()) {
    if (!leaf.lost) continue;
    const id = nameFor(doc, leaf.record, leaf.lost, present);
    present.add(id);
    // Where it stood: before other deleted markers the words would be theirs again.
    insertBefore(text, leaf.lost, [{ insert: { b: id }, attributes: {} }]);
    const [marker] = stretchesOf(text, leaf.at, 1);
    if (marker) noteCopy(doc, { ...leaf.lost, length: 1 }, marker);
    settleMarker(doc, leaf.lost);
  }
}

/**
 * Makes a text in which nothing stands twice and each block has its marker. Whoever does it and
 * however many at once: it comes to the same, for a second marker is a copy of the first. Gives
 * back whether there was anything to do.
 */
export function heal(text: Y.Text): boolean {
  const { doc } = text;
  if (!doc) return false;
  const { leaves, doubles } = readText(text);
  if (doubles.length === 0 && !leaves.some(({ lost }) => lost)) return false;
  doc.transact((transaction) => {
    // From the end: what stands before keeps its place. Lost words and doubles never share one.
    markLost(text, doc, leaves);
    const added = (at: number) => leaves.filter((leaf) => leaf.lost && leaf.at <= at).length;
    for (const { at, length } of doubles.toReversed()) changeText(text, at + added(at), length);
    noteGone(text, transaction);
  }, 'heal');
  return true;
}
