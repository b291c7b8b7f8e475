import { diffArrays } from 'diff';
import * as Y from 'yjs';
import { changeBetween } from '../text/text-change.ts';
import { applyChanges } from './change-text.ts';
import { heal } from './heal.ts';
import { noteGone } from './gone.ts';
import { readText, type Leaf } from './leaves.ts';
import { isKnownKind, PLAIN, readerOf, writtenOf, type Reader } from './records.ts';
import { blocksOf, fieldOf, flatOf, type Attributes, type Op } from './roots.ts';
import { writeFlatBody } from './seed.ts';
import { setText } from './set-text.ts';
import { cellPlaceOf } from './tables.ts';

const wordsOf = ({ runs }: Leaf): string =>
  runs.map((run) => ('br' in run ? '\n' : run.text)).join('');

/** One code unit of a block with its formats. */
interface Letter {
  insert: unknown;
  formats: Attributes;
}

const lettersOf = ({ runs }: Leaf): Letter[] =>
  runs.flatMap((run): Letter[] =>
    'br' in run
      ? [{ insert: { br: 1 }, formats: run.attributes }]
      : run.text.split('').map((insert) => ({ insert, formats: run.attributes })),
  );

/** Formats of a body; what a newer release gave to letters stays with them. */
const FORMATS = ['bold', 'italic', 'link'];

/** What turns one letter's formats into the other's. */
function formatChange(old: Attributes, now: Attributes): Attributes | undefined {
  const changed = FORMATS.filter((name) => (old[name] ?? null) !== (now[name] ?? null));
  return changed.length > 0
    ? Object.fromEntries(changed.map((name) => [name, now[name] ?? null]))
    : undefined;
}

const kept = (old: Letter | undefined, now: Letter | undefined): Op => {
  const attributes = old && now && formatChange(old.formats, now.formats);
  return { retain: 1, ...(attributes && { attributes }) };
};

/**
 * Neighbours that do the same go together: a text that is cut between the halves of a character
 * would lose it.
 */
function joined(ops: readonly Op[]): Op[] {
  const together: Op[] = [];
  for (const op of ops) {
    const last = together.at(-1);
    const alike = last && JSON.stringify(last.attributes) === JSON.stringify(op.attributes);
    if (alike && typeof last.insert === 'string' && typeof op.insert === 'string')
      last.insert += op.insert;
    else if (alike && last.retain !== undefined && op.retain !== undefined)
      last.retain += op.retain;
    else together.push({ ...op });
  }
  return together;
}

/** The words of one block become those of another by the one change between them. */
function changeWords(old: Leaf, now: Leaf): Op[] {
  const [before, after] = [lettersOf(old), lettersOf(now)];
  const change = changeBetween(wordsOf(old), wordsOf(now)) ?? {
    at: before.length,
    remove: 0,
    insert: '',
  };
  const { at, remove, insert } = change;
  const behind = before.length - at - remove;
  return [
    ...before.slice(0, at).map((letter, index) => kept(letter, after[index])),
    ...after
      .slice(at, at + insert.length)
      .map((letter) => ({ insert: letter.insert, attributes: { ...letter.formats } })),
    ...(remove > 0 ? [{ delete: remove }] : []),
    ...before
      .slice(before.length - behind)
      .map((letter, index) => kept(letter, after[after.length - behind + index])),
  ];
}

/** Which old block each new one is: equal words first, then those between them in their order. */
function pairsOf(old: readonly Leaf[], now: readonly Leaf[]): (Leaf | undefined)[] {
  let pairs: (Leaf | undefined)[] = [];
  let [at, gone] = [0, [] as Leaf[]];
  const parts = diffArrays(old.map(wordsOf), now.map(wordsOf));
  for (const { added, removed, value } of parts) {
    const these = old.slice(at, at + value.length);
    if (!added) at += value.length;
    if (removed) gone = gone.concat(these);
    else if (added) pairs = pairs.concat(value.map(() => gone.shift()));
    else {
      pairs = pairs.concat(these);
      gone = [];
    }
  }
  return pairs;
}

/** Marks an op as a whole block that goes. */
const without = ({ size, marked }: Leaf): Op => ({ delete: size + (marked ? 1 : 0) });
const marker = (id: string): Op => ({ insert: { b: id }, attributes: {} });

/** What this release can say of a block; the rest stays for those that know it. */
const isKnown = (read: Reader, key: string, value: unknown): boolean => {
  const dot = key.lastIndexOf('.');
  const name = key.slice(dot + 1);
  if (name === 'kind') return isKnownKind(value);
  if (name === 'cell') return cellPlaceOf(read, key.slice(0, dot)) !== null;
  return name === 'box' || name === 'list' || PLAIN.includes(name);
};

/** Copies what the target says of its blocks; `names` gives the identities that they have here. */
function copyRecords(doc: Y.Doc, target: Y.Doc, names: ReadonlyMap<string, string>): void {
  const blocks = blocksOf(doc);
  const nameOf = (id: string) => names.get(id) ?? id;
  const wanted = new Map(
    [...blocksOf(target).entries()].map(([key, value]): [string, unknown] => {
      const dot = key.lastIndexOf('.');
      const name = key.slice(dot + 1);
      const own =
        (name === 'list' || name === 'cell') && Array.isArray(value)
          ? value.map((id) => nameOf(String(id)))
          : name === 'box'
            ? nameOf(String(value))
            : value;
      return [`${nameOf(key.slice(0, dot))}.${name}`, own];
    }),
  );
  const read = readerOf(doc);
  const spoken = [...blocks.entries()].filter(([key, value]) => isKnown(read, key, value));
  for (const [key] of spoken) if (!wanted.has(key)) blocks.delete(key);
  for (const [key, value] of wanted)
    if (JSON.stringify(blocks.get(key)) !== JSON.stringify(value)) blocks.set(key, value);
  for (const [key, type] of blocksOf(target).entries()) {
    if (!key.endsWith('.kind')) continue;
    const id = key.slice(0, -'.kind'.length);
    for (const field of writtenOf(String(type)))
      setText(fieldOf(doc, nameOf(id), field), fieldOf(target, id, field).toJSON());
  }
}

/**
 * Turns a body into another one with as few changes as there are, in one transaction of the
 * caller's: blocks and letters that stay keep their identities, and with them carets, undo and
 * whatever names them.
 */
export function turnFlatBodyInto(doc: Y.Doc, body: unknown): void {
  const target = new Y.Doc();
  writeFlatBody(target, body);
  heal(flatOf(doc));
  const [old, now] = [readText(flatOf(doc)).leaves, readText(flatOf(target)).leaves];
  const pairs = pairsOf(old, now);
  const names = new Map<string, string>();
  const ops: Op[] = [];
  let at = 0;
  const skipTo = (block: Leaf | undefined) => {
    for (; at < old.length && old[at] !== block; at += 1) ops.push(without(old[at] as Leaf));
  };
  for (const [index, leaf] of now.entries()) {
    const pair = pairs[index];
    if (pair && old.indexOf(pair) >= at) {
      skipTo(pair);
      at += 1;
      ops.push(pair.marked ? { retain: 1 } : marker(leaf.id), ...changeWords(pair, leaf));
      // A block that stood twice gets a name of its own by what it becomes; one without a marker
      // gets the new one's.
      if (pair.marked && !pair.id.includes('#')) names.set(leaf.id, pair.id);
    } else ops.push(marker(leaf.id), ...changeWords({ ...leaf, runs: [], size: 0 }, leaf));
  }
  skipTo(undefined);
  doc.transact((transaction) => {
    applyChanges(flatOf(doc), joined(ops));
    noteGone(flatOf(doc), transaction);
    copyRecords(doc, target, names);
  });
}
