import { diffArrays } from 'diff';
import { declarationOf, type Block, type BlockKind } from '../blocks/blocks.ts';
import { compareWords, type Segment } from './compare-words.ts';
import type { Body } from '../text/nodes.ts';
import { textOf } from '../render/render-text.ts';
import { spelt } from '../text/clean/spelt.ts';

export interface BlockChange {
  /** `form`: the same words, set otherwise (bold, level of a subhead, width of a picture). */
  change: 'same' | 'changed' | 'form' | 'added' | 'removed';
  /** What the block is now, or was: paragraph, heading, picture, … */
  part: Block['type'];
  segments: Segment[];
}

/** How much of two blocks must be shared for one to be the other, rewritten. */
const ALIKE = 0.4;

/** A block in words, with what plain text leaves out. */
function wordsOf<Kind extends BlockKind>(block: Block<Kind>): string {
  return declarationOf(block.type).compared?.(block, textOf) ?? textOf(block);
}

function sharedPart(a: string, b: string): number {
  const [before, after] = [a, b].map((text) => new Set(text.toLowerCase().split(/\s+/u)));
  if (!before || !after) return 0;
  return before.intersection(after).size / Math.max(before.size, after.size);
}

function isOfKind<Kind extends BlockKind>(block: Block, kind: Kind): block is Block<Kind> {
  return block.type === kind;
}

function isRewritten<Kind extends BlockKind>(a: Block<Kind>, b: Block): boolean {
  if (!isOfKind(b, a.type)) return wordsOf(a) === wordsOf(b);
  return declarationOf(a.type).isSame?.(a, b) ?? sharedPart(wordsOf(a), wordsOf(b)) >= ALIKE;
}

const whole =
  (change: 'same' | 'added' | 'removed') =>
  (block: Block): BlockChange => ({
    change,
    part: block.type,
    segments: [{ kind: change, text: wordsOf(block) }],
  });

function rewritten(a: Block, b: Block, language: string): BlockChange {
  const segments = compareWords(wordsOf(a), wordsOf(b), language);
  return {
    change: segments.every(({ kind }) => kind === 'same') ? 'form' : 'changed',
    part: b.type,
    segments,
  };
}

/** What went and what came at one place, paired in order where one is the other rewritten. */
function gap(went: Block[], came: Block[], language: string): BlockChange[] {
  const changes: BlockChange[] = [];
  let next = 0;
  for (const block of went) {
    const partner = came.findIndex((other, place) => place >= next && isRewritten(block, other));
    const match = came[partner];
    if (!match) {
      changes.push(whole('removed')(block));
      continue;
    }
    changes.push(
      ...came.slice(next, partner).map(whole('added')),
      rewritten(block, match, language),
    );
    next = partner + 1;
  }
  return [...changes, ...came.slice(next).map(whole('added'))];
}

/**
 * Two bodies block by block, each changed block word by word; notes to the desk too. For the
 * newsroom's eyes only.
 * @param a the earlier one.
 * @param language BCP 47: by its rules texts are parted into words.
 */
export function compareBodies(a: Body, b: Body, language: string): BlockChange[] {
  const changes: BlockChange[] = [];
  let [from, to] = [0, 0];
  let went: Block[] = [];
  for (const { added, removed, count } of diffArrays(a.content.map(spelt), b.content.map(spelt))) {
    const came = removed ? [] : b.content.slice(to, to + count);
    if (removed) went = a.content.slice(from, from + count);
    else
      changes.push(
        ...gap(went, added ? came : [], language),
        ...(added ? [] : came.map(whole('same'))),
      );
    if (!removed) went = [];
    if (!added) from += count;
    if (!removed) to += count;
  }
  return [...changes, ...gap(went, [], language)];
}
