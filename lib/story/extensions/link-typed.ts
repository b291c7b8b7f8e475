import { combineTransactionSteps, findChildrenInRange, getChangedRanges } from '@tiptap/core';
import type { MarkType, Node } from '@tiptap/pm/model';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { linksIn } from '../links.ts';

interface Range {
  from: number;
  to: number;
}

/** Where the word stands that a change has ended with white space or with a new block. */
function wordEnded(doc: Node, { from, to }: Range): (Range & { words: string }) | null {
  const [first, second] = findChildrenInRange(doc, { from, to }, (node) => node.isTextblock);
  if (!first) return null;
  const begin = first.pos + 1;
  const end = second ? begin + first.node.content.size : to;
  // A place of the document for each letter, whatever stands between the words.
  const before = end > begin ? doc.textBetween(begin, end, undefined, ' ') : '';
  if (!second && !/\s$/u.test(before)) return null;
  const ended = before.trimEnd();
  const words = ended.split(/\s/u).at(-1);
  return words
    ? { from: begin + ended.length - words.length, to: begin + ended.length, words }
    : null;
}

function linksAdded(type: MarkType, state: EditorState, changed: readonly Range[]): Transaction {
  const { doc, tr } = state;
  for (const range of changed) {
    const word = wordEnded(doc, range);
    if (!word || doc.rangeHasMark(word.from, word.to, type)) continue;
    if (!doc.resolve(word.from).parent.type.allowsMarkType(type)) continue;
    for (const { index, words, href } of linksIn(word.words)) {
      const from = word.from + index;
      tr.addMark(from, from + words.length, type.create({ href }));
    }
  }
  return tr;
}

/** White space ends a word, and so does a new block. */
const addsLettersOnly = ({ steps }: Transaction): boolean =>
  steps.every(
    (step) =>
      step instanceof ReplaceStep &&
      step.slice.openStart === 0 &&
      step.slice.content.childCount <= 1 &&
      !(step.slice.content.firstChild?.text ?? ' ').match(/\s/u),
  );

/**
 * An address becomes a link when the white space after it is typed. What comes from elsewhere (a
 * colleague, an undo) says `preventAutolink`, for it has its links already.
 */
export const linkTyped = (type: MarkType): Plugin =>
  new Plugin({
    appendTransaction: (transactions, before, after) => {
      const typed = transactions.some(({ docChanged }) => docChanged);
      if (!typed || transactions.some((tr) => tr.getMeta('preventAutolink'))) return null;
      if (transactions.every(addsLettersOnly)) return null;
      const transform = combineTransactionSteps(before.doc, [...transactions]);
      const ranges = getChangedRanges(transform).map(({ newRange }) => newRange);
      const tr = linksAdded(type, after, ranges);
      return tr.steps.length > 0 ? tr : null;
    },
  });
