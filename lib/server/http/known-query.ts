/** What readers' pages ask of their address. Everything else (campaign marks, cache breakers, `_rsc`) ends here. */
const known = ['page', 'q', 'country', 'direction', 'when', 'sort'];

/** The query that reaches Next: known names in one order, each once, so that equal questions have equal addresses. */
export function knownQuery(query: string): string {
  if (query === '') return '';
  const asked = new URLSearchParams(query);
  const kept = new URLSearchParams(known.flatMap((name) => {
    const value = asked.get(name);
    return value === null || value.length > 1_000 ? [] : [[name, value.toWellFormed()]];
  }));
  return kept.size > 0 ? `?${kept}` : '';
}
