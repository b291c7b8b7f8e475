/** What Enter takes while no option is marked: the one that is named so, the only match, else the new one where that is offered. */
export function choiceOnEnter<Option extends { name: string }>(words: string, options: readonly Option[], offersAdd: boolean): Option | 'add' | null {
  const named = options.find(({ name }) => name.toLowerCase() === words.toLowerCase());
  if (named) return named;
  if (options.length === 1 && options[0]) return options[0];
  return offersAdd ? 'add' : null;
}
