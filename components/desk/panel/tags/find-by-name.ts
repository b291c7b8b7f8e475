import type { Choice } from '../../story/desk-story.ts';

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const MOST = 20;

/**
 * Those whose name, or whose parent's, has the words in it, without case and accents; names that
 * begin with them first.
 */
export function findByName(choices: readonly Choice[], words: string): Choice[] {
  const sought = plain(words.trim());
  const found = choices.filter(({ name, detail }) =>
    plain(`${name} ${detail ?? ''}`).includes(sought),
  );
  const begins = ({ name }: Choice) => (plain(name).startsWith(sought) ? 0 : 1);
  return found.toSorted((a, b) => begins(a) - begins(b)).slice(0, MOST);
}
