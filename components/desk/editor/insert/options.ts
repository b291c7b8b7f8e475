import { comparableName } from '#lib/story/text/reading/names.ts';

/** Those with a word that begins with what was typed. */
export function matching<Option extends { name: string }>(
  options: readonly Option[],
  query: string,
): Option[] {
  const sought = comparableName(query);
  return options.filter(({ name }) => ` ${comparableName(name)}`.includes(` ${sought}`));
}
