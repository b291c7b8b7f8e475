/** The part of an address behind `?`, as Next hands it to a page. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** An address with what is set behind it, empty values left out: `/newsroom/staff?q=vera`. */
export function withParams(path: string, params: SearchParams): string {
  const pairs = Object.entries(params).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter(Boolean)
      .map((one) => [name, String(one)]),
  );
  return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs)}` : path;
}
