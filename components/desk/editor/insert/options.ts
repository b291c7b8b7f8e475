/** Those with a word that begins with what was typed. */
export function matching<Option extends { name: string }>(
  options: readonly Option[],
  query: string,
): Option[] {
  const sought = query.trim().toLowerCase();
  return options.filter(
    ({ name }) =>
      name.toLowerCase().startsWith(sought) || name.toLowerCase().includes(` ${sought}`),
  );
}
