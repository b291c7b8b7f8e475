import type { Mark, Node } from '@tiptap/pm/model';
import type { Attributes } from '#lib/story/flat/roots.ts';
import { blocksIn, type Block } from './blocks-in.ts';

/**
 * What stands at one place of a text and this release has no words for: a sign or a marker of
 * another release, and formats.
 */
export interface Unsaid {
  embed: object | null;
  formats: Attributes;
}

/**
 * One code unit of the text: a marker, or a letter with its formats. Equal keys are equal tokens.
 * `unsaid` comes along with what is moved.
 */
export type Token = (
  | { block: string; key: string }
  | { letter: string; formats: Attributes; key: string }
) & { unsaid?: Unsaid };

/** Formats are primitive values: Yjs compares them by identity. */
export const formatsOf = (marks: readonly Mark[]): Attributes =>
  Object.fromEntries(
    marks.map(({ type, attrs }) => [type.name, type.name === 'link' ? attrs['href'] : true]),
  );

function* lettersOf(child: Node, first: number, end: number): Generator<Token> {
  const formats = formatsOf(child.marks);
  const look = JSON.stringify(formats);
  if (!child.isText) {
    yield { letter: '\n', formats, key: `br ${look}` };
    return;
  }
  for (let at = first; at < end; at += 1) {
    const letter = child.text?.charAt(at) ?? '';
    yield { letter, formats, key: `${letter} ${look}` };
  }
}

function* tokensOf(
  { node, flat, marker, id, size }: Block,
  from: number,
  to: number,
): Generator<Token> {
  if (marker === 1 && flat >= from) yield { block: id, key: `block ${id}` };
  if (size === 0) return;
  let place = flat + marker;
  for (const child of node.children) {
    const [first, end] = [Math.max(from, place), Math.min(to, place + child.nodeSize)];
    if (first < end) yield* lettersOf(child, first - place, end - place);
    place += child.nodeSize;
  }
}

/** A part of the text that a document comes to. */
export function tokensIn(doc: Node, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  for (const block of blocksIn(doc)) {
    if (block.flat >= to) break;
    if (block.flat + block.marker + block.size <= from) continue;
    // One by one: as arguments of a call so many letters would be too many.
    for (const token of tokensOf(block, from, to)) tokens.push(token);
  }
  return tokens;
}

/** [oldFrom, oldTo) of the old tokens becomes [newFrom, newTo) of the new ones. */
export interface Difference {
  oldFrom: number;
  oldTo: number;
  newFrom: number;
  newTo: number;
}

const isHigh = (token: Token | undefined): boolean =>
  token !== undefined && 'letter' in token && /[\uD800-\uDBFF]/.test(token.letter);

/** Markers that are in both, in order: what stands between them is compared by itself. */
function commonMarkers(old: readonly Token[], now: readonly Token[]): [number, number][] {
  const pairs: [number, number][] = [];
  let from = 0;
  for (const [at, token] of now.entries()) {
    if (!('block' in token)) continue;
    const found = old.findIndex(
      (candidate, index) =>
        index >= from && 'block' in candidate && candidate.block === token.block,
    );
    if (found < 0) continue;
    pairs.push([found, at]);
    from = found + 1;
  }
  return pairs;
}

/**
 * The one difference between two stretches without a common marker. Never parts the two halves of a
 * character.
 */
function differenceIn(
  old: readonly Token[],
  now: readonly Token[],
  { oldFrom, oldTo, newFrom, newTo }: Difference,
): Difference | null {
  let [a, b, x, y] = [oldFrom, newFrom, oldTo, newTo];
  while (a < x && b < y && old[a]?.key === now[b]?.key) [a, b] = [a + 1, b + 1];
  while (a > oldFrom && isHigh(old[a - 1])) [a, b] = [a - 1, b - 1];
  while (x > a && y > b && old[x - 1]?.key === now[y - 1]?.key) [x, y] = [x - 1, y - 1];
  while (x < oldTo && isHigh(old[x - 1])) [x, y] = [x + 1, y + 1];
  return x > a || y > b ? { oldFrom: a, oldTo: x, newFrom: b, newTo: y } : null;
}

/** What differs between two lists of tokens, in order. */
export function differences(old: readonly Token[], now: readonly Token[]): Difference[] {
  const found: Difference[] = [];
  let [oldFrom, newFrom] = [0, 0];
  for (const [oldTo, newTo] of [...commonMarkers(old, now), [old.length, now.length] as const]) {
    const difference = differenceIn(old, now, { oldFrom, oldTo, newFrom, newTo });
    if (difference) found.push(difference);
    [oldFrom, newFrom] = [oldTo + 1, newTo + 1];
  }
  return found;
}
