import type { Slice } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { LONGEST_CHANGE } from '#lib/newsroom/collaboration/protocol/bounds.ts';
import { isRemote } from '../binding/own-changes.ts';

/** About what a block's marker and record weigh beside its words. */
const BLOCK_BYTES = 60;
/** Less than this is never too much, however it is written. */
const SURELY_FITS = 100_000;

const wordsOf = ({ content }: Slice): string => content.textBetween(0, content.size, '\n', '\n');

/** What a change of the editor puts into the text. */
function putIn({ steps }: Transaction): Slice[] {
  return steps.flatMap((step) => {
    const { slice } = step as { slice?: Slice };
    return slice && slice.size > 0 ? [slice] : [];
  });
}

/** What makes the words too heavy: their length, or how many lines they are. */
function tooMuch(words: string): string {
  const lines = words.split('\n').length;
  return lines * BLOCK_BYTES * 2 > bytesOf(words)
    ? `${lines.toLocaleString('en')} lines`
    : `${words.length.toLocaleString('en')} characters`;
}

/** Bytes that words come to in a change of the shared text. */
export function bytesOf(words: string): number {
  return new TextEncoder().encode(words).byteLength + words.split('\n').length * BLOCK_BYTES;
}

/**
 * Takes no change that no message to the newsroom could carry: the text stays as it was, and the
 * words are handed to `refused` with the reason. Whatever brings them in: a paste, a drop, a tool
 * of the browser.
 */
export function limitPlugin(refused: (words: string, sentence: string) => void): Plugin {
  // An editor may look at a change twice before it takes it.
  const known = new WeakSet<Transaction>();
  return new Plugin({
    filterTransaction: (transaction) => {
      if (!transaction.docChanged || isRemote(transaction)) return true;
      const slices = putIn(transaction);
      if (slices.reduce((sum, { size }) => sum + size, 0) < SURELY_FITS) return true;
      const words = slices.map(wordsOf).join('\n');
      if (bytesOf(words) <= LONGEST_CHANGE) return true;
      if (known.has(transaction)) return false;
      known.add(transaction);
      refused(
        words,
        `${tooMuch(words)} are more than can be put in at once. ` +
          `Nothing of the text was changed; put them in by parts.`,
      );
      return false;
    },
  });
}
