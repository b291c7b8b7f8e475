import { getRouteRegex } from 'next/dist/shared/lib/router/utils/route-regex.js';
import { getSortedRoutes } from 'next/dist/shared/lib/router/utils/sorted-routes.js';

const isDynamic = (pattern: string) => pattern.includes('[');

/**
 * Which of these patterns answers at a path, by Next's own rules: what is written out first, then
 * the most particular pattern.
 */
export function answeringPattern(
  patterns: readonly string[],
): (path: string) => string | undefined {
  const dynamic = getSortedRoutes(patterns.filter(isDynamic)).map((pattern) => ({
    pattern,
    re: getRouteRegex(pattern).re,
  }));
  return (path) =>
    patterns.includes(path) && !isDynamic(path)
      ? path
      : dynamic.find(({ re }) => re.test(path))?.pattern;
}
