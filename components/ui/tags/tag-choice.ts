import { comparableName } from '#lib/story/text/reading/names.ts';

/** The key of the option that makes a new one of the words. */
export const ADD = 'add';

/**
 * What Enter takes while no option is marked: the one that is named so, the only match, else the
 * new one where that is offered.
 */
export function choiceOnEnter<Option extends { name: string }>(
  words: string,
  options: readonly Option[],
  offersAdd: boolean,
): Option | typeof ADD | null {
  const named = options.find(({ name }) => comparableName(name) === comparableName(words));
  if (named) return named;
  if (options.length === 1 && options[0]) return options[0];
  return offersAdd ? ADD : null;
}

/** What the search knows of some words. */
export interface Known {
  /** It has answered for just these words. */
  settled: boolean;
  /** It could not be asked. */
  failed: boolean;
  /** Something is found that is not taken yet. */
  found: boolean;
  /** What has just this name is taken already. */
  taken: boolean;
}

/**
 * What is said of words that were left in a field: they are nobody's, and are not taken. Null while
 * it is not known, or there are none.
 */
export function leftWords(words: string, { settled, failed, found, taken }: Known): string | null {
  if (words === '' || !settled) return null;
  if (failed) return `“${words}” is not taken: the newsroom could not be asked.`;
  if (taken) return `“${words}” stands here already.`;
  if (found) return `“${words}” is not taken. Choose it from the list, or clear it.`;
  return `“${words}” is not taken: nothing has that name.`;
}
