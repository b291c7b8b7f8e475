import { placeOf } from '#lib/story/text/reading/names.ts';
import type { Choice } from '../../story/desk-story.ts';

const MOST = 20;

/**
 * Those whose name, or whose parent's, has the words in it, without case and accents; names that
 * begin with them first.
 */
export function findByName(choices: readonly Choice[], words: string): Choice[] {
  const placeIn = placeOf(words);
  const found = choices.filter(({ name, detail }) => placeIn(`${name} ${detail ?? ''}`) >= 0);
  const begins = ({ name }: Choice) => (placeIn(name) === 0 ? 0 : 1);
  return found.toSorted((a, b) => begins(a) - begins(b)).slice(0, MOST);
}
