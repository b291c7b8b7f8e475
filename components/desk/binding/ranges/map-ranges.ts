import type { Node } from '@tiptap/pm/model';
import { blocksIn, fromFlat, lastWith, type Block } from './blocks-in.ts';
import type { LostPlace } from '../lost.ts';
import type { Pieces } from './pieces.ts';
import type { Ranges } from '../draw/remote-step.ts';

/**
 * The signs of a run of nodes, one for each position. Letters of the two documents never count as
 * equal: pieces say what stayed.
 */
function signsOf(nodes: readonly Node[], letter: string): string[] {
  const signs: string[] = [];
  const walk = (node: Node) => {
    if (node.isInline) {
      for (let at = 0; at < node.nodeSize; at += 1) signs.push(letter);
    } else if (node.isLeaf) signs.push(`@${node.type.name}`);
    else {
      const name = node.isTextblock ? 'words' : node.type.name;
      signs.push(`<${name}`);
      node.forEach(walk);
      signs.push(`/${name}`);
    }
  };
  nodes.forEach(walk);
  return signs;
}

const childrenOf = (doc: Node, from: number, to: number): Node[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => doc.child(from + at));

/**
 * How many blocks at the top are the very same in both documents: from the start, and from the end.
 */
function sameAround(old: Node, now: Node): [number, number] {
  const least = Math.min(old.childCount, now.childCount);
  let first = 0;
  while (first < least && old.child(first) === now.child(first)) first += 1;
  let last = 0;
  while (
    last < least - first &&
    old.child(old.childCount - 1 - last) === now.child(now.childCount - 1 - last)
  )
    last += 1;
  return [first, last];
}

interface Stretch {
  old: number;
  now: number;
  length: number;
}

/** The block whose marker stands at a place of the text. */
function markedAt(blocks: readonly Block[], at: number): Block | undefined {
  const block = lastWith(blocks, ({ flat }) => flat <= at);
  return block?.flat === at && block.marker === 1 ? block : undefined;
}

/**
 * Stretches of letters that stayed, and the beginnings of blocks whose marker did: where they stand
 * in both documents.
 */
function stayed(old: Node, now: Node, { list }: Pieces): Stretch[] {
  const [before, after] = [blocksIn(old), blocksIn(now)];
  const found: Stretch[] = [];
  let passed = 0;
  for (const { from, length } of list) {
    for (let offset = from < 0 ? length : 0; offset < length;) {
      const [at, there] = [from + offset, passed + offset];
      const [first, second] = [markedAt(before, at), markedAt(after, there)];
      if (first && second && first.node.isTextblock === second.node.isTextblock)
        found.push({ old: first.position, now: second.position, length: 1 });
      const a = lastWith(before, ({ flat, marker }) => flat + marker <= at);
      const b = lastWith(after, ({ flat, marker }) => flat + marker <= there);
      const inA = a ? at - a.flat - a.marker : -1;
      const inB = b ? there - b.flat - b.marker : -1;
      if (!a || !b || inA >= a.size || inB >= b.size) {
        offset += 1;
        continue;
      }
      const same = Math.min(length - offset, a.size - inA, b.size - inB);
      found.push({ old: a.start + inA, now: b.start + inB, length: same });
      offset += same;
    }
    passed += length;
  }
  return found;
}

/**
 * Where letters that are gone stood: what is put in before that place, and what behind it, are
 * parts of their own. What stood before all that is left stands before its first block, not in it.
 */
const placesIn = (old: Node, now: Node, lost: readonly LostPlace[]): Stretch[] =>
  lost.map((place) => ({
    old: fromFlat(old, place.shown),
    now: place.now === 0 && markedAt(blocksIn(now), 0) ? 0 : fromFlat(now, place.now),
    length: 0,
  }));

/**
 * What changed between two documents, as a step map holds it: letters that stayed are in none of
 * the parts, and a place behind a letter that is gone stays where that stood.
 */
export function mapRanges(
  old: Node,
  now: Node,
  pieces: Pieces,
  lost: readonly LostPlace[],
): Ranges {
  const [first, last] = sameAround(old, now);
  const start = childrenOf(old, 0, first).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const before = signsOf(childrenOf(old, first, old.childCount - last), 'old');
  const after = signsOf(childrenOf(now, first, now.childCount - last), 'new');
  const ends = { old: start + before.length, now: start + after.length, length: 0 };
  const stretches = [...stayed(old, now, pieces), ...placesIn(old, now, lost)].toSorted(
    (a, b) => a.old - b.old || a.now - b.now,
  );
  const inside = stretches.filter(
    (stretch) =>
      stretch.old >= start &&
      stretch.now >= start &&
      stretch.old + stretch.length <= ends.old &&
      stretch.now + stretch.length <= ends.now,
  );
  const ranges: number[] = [];
  let [oldAt, newAt] = [start, start];
  for (const stretch of [...inside, ends]) {
    if (stretch.old < oldAt || stretch.now < newAt) continue;
    let [a, b, x, y] = [oldAt, newAt, stretch.old, stretch.now];
    while (a < x && b < y && before[a - start] === after[b - start]) [a, b] = [a + 1, b + 1];
    while (x > a && y > b && before[x - start - 1] === after[y - start - 1])
      [x, y] = [x - 1, y - 1];
    if (x > a || y > b) ranges.push(a, x - a, y - b);
    [oldAt, newAt] = [stretch.old + stretch.length, stretch.now + stretch.length];
  }
  return ranges;
}

/** The one part that differs, for documents of which nothing else is known. */
export function wholeRange(old: Node, now: Node): Ranges {
  const start = old.content.findDiffStart(now.content);
  const end = old.content.findDiffEnd(now.content);
  if (start === null || !end) return [];
  const over = Math.max(0, start - Math.min(end.a, end.b));
  return [start, end.a + over - start, end.b + over - start];
}
