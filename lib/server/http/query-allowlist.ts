import { LIST_KINDS, LISTS } from '#lib/publication/lists/kinds.ts';

const lists = LIST_KINDS.map((kind) => LISTS[kind].segment).join('|');

/**
 * What pages ask of their address, by path. Everything else (campaign marks, cache breakers,
 * `_rsc`) ends here.
 */
const questions: readonly { path: RegExp; names: readonly string[] }[] = [
  { path: /^\/search$/, names: ['page', 'q', 'country', 'direction', 'when', 'sort'] },
  { path: new RegExp(`^/(latest|corrections|(${lists})/[^/]+|api/v1/stories)$`), names: ['page'] },
];

/**
 * The query that reaches Next: the names that the path knows, in one order, each once, so that
 * equal questions have equal addresses.
 */
export function queryAllowlist(path: string, query: string): string {
  if (query === '') return '';
  const names = questions.find((question) => question.path.test(path))?.names ?? [];
  const asked = new URLSearchParams(query);
  const kept = new URLSearchParams(
    names.flatMap((name) => {
      const value = asked.get(name);
      // PostgreSQL knows no U+0000.
      return value === null ||
        value.length > 1_000 ||
        value.includes('\0') ||
        (name === 'page' && value === '1')
        ? []
        : [[name, value.toWellFormed()]];
    }),
  );
  return kept.size > 0 ? `?${kept}` : '';
}
