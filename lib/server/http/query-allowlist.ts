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

/** In UTF-16 code units; of what is longer only the beginning can be meant. */
const LONGEST_VALUE = 1_000;

/** A value as pages take it; PostgreSQL knows no U+0000. */
const takenValue = (value: string): string =>
  value.replaceAll('\0', '').slice(0, LONGEST_VALUE).toWellFormed();

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
      return value === null || (name === 'page' && value === '1')
        ? []
        : [[name, takenValue(value)]];
    }),
  );
  return kept.size > 0 ? `?${kept}` : '';
}
