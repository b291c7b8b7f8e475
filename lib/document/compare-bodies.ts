import { diffArrays } from 'diff';
import { compareWords, type Segment } from './compare-words.ts';
import type { Block, Body, Inline } from './nodes.ts';
import { renderText } from './render-text.ts';
import { spelt } from './spelt.ts';

export interface BlockChange {
  /** `form`: the same words, set otherwise (bold, level of a subhead, width of a picture). */
  change: 'same' | 'changed' | 'form' | 'added' | 'removed';
  /** What the block is now, or was: paragraph, heading, picture, … */
  part: Block['type'];
  segments: Segment[];
}

/** How much of two blocks must be shared for one to be the other, rewritten. */
const ALIKE = 0.4;

const addressed = (node: Inline): Inline => {
  const link = node.marks?.find((mark) => mark.type === 'link');
  return node.type === 'text' && link ? { ...node, text: `${node.text} <${link.attrs.href}>` } : node;
};

/** A block in words, with what plain text leaves out: where its links lead, what a picture is told about, notes to the desk. */
function wordsOf(block: Block): string {
  if (block.type === 'picture') return [block.attrs.alt, block.attrs.caption, block.attrs.credit].filter((part) => part !== '').join('\n');
  if (block.type === 'deskNote') return renderText({ type: 'doc', content: block.content });
  if (block.type === 'paragraph' || block.type === 'heading') return renderText({ type: 'doc', content: [{ ...block, content: (block.content ?? []).map(addressed) }] });
  return renderText({ type: 'doc', content: [block] });
}

function sharedPart(a: string, b: string): number {
  const [before, after] = [a, b].map((text) => new Set(text.toLowerCase().split(/\s+/u)));
  if (!before || !after) return 0;
  return before.intersection(after).size / Math.max(before.size, after.size);
}

function isRewritten(a: Block, b: Block): boolean {
  if (a.type !== b.type) return wordsOf(a) === wordsOf(b);
  if (a.type === 'picture' && b.type === 'picture') return a.attrs.mediaId === b.attrs.mediaId;
  return sharedPart(wordsOf(a), wordsOf(b)) >= ALIKE;
}

const whole = (change: 'same' | 'added' | 'removed') => (block: Block): BlockChange =>
  ({ change, part: block.type, segments: [{ kind: change, text: wordsOf(block) }] });

function rewritten(a: Block, b: Block, language: string): BlockChange {
  const segments = compareWords(wordsOf(a), wordsOf(b), language);
  return { change: segments.every(({ kind }) => kind === 'same') ? 'form' : 'changed', part: b.type, segments };
}

/** What went and what came at one place, paired in order where one is the other rewritten. */
function gap(went: Block[], came: Block[], language: string): BlockChange[] {
  const changes: BlockChange[] = [];
  let next = 0;
  for (const block of went) {
    const partner = came.findIndex((other, place) => place >= next && isRewritten(block, other));
    const match = came[partner];
    if (!match) { changes.push(whole('removed')(block)); continue; }
    changes.push(...came.slice(next, partner).map(whole('added')), rewritten(block, match, language));
    next = partner + 1;
  }
  return [...changes, ...came.slice(next).map(whole('added'))];
}

/** Two bodies block by block, each changed block word by word; notes to the desk too. For the newsroom's eyes only. */
export function compareBodies(a: Body, b: Body, language: string): BlockChange[] {
  const changes: BlockChange[] = [];
  let [from, to] = [0, 0];
  let went: Block[] = [];
  for (const { added, removed, count } of diffArrays(a.content.map(spelt), b.content.map(spelt))) {
    const came = removed ? [] : b.content.slice(to, to + count);
    if (removed) went = a.content.slice(from, from + count);
    else changes.push(...gap(went, added ? came : [], language), ...(added ? [] : came.map(whole('same'))));
    if (!removed) went = [];
    if (!added) from += count;
    if (!removed) to += count;
  }
  return [...changes, ...gap(went, [], language)];
}
