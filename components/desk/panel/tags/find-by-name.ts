import { fold } from '#lib/story/text/reading/fold.ts';
import type { Choice } from '../../story/desk-story.ts';

const MOST = 20;

/**
 * Those whose name, or whose parent's, has the words in it, without case and accents; names that
 * begin with them first.
 */
export function findByName(choices: readonly Choice[], words: string): Choice[] {
  const sought = fold(words.trim());
  const found = choices.filter(({ name, detail }) =>
    fold(`${name} ${detail ?? ''}`).includes(sought),
  );
  const begins = ({ name }: Choice) => (fold(name).startsWith(sought) ? 0 : 1);
  return found.toSorted((a, b) => begins(a) - begins(b)).slice(0, MOST);
}
