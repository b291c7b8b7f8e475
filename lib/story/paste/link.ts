import { isAllowedLink } from '../links.ts';

/**
 * Detours that mail and document programs put before an address, and the parameter that holds it.
 */
const DETOURS: [host: RegExp, path: RegExp, parameter: string][] = [
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, 'q'],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, 'url'],
];

function withoutDetour(href: string): string {
  const { hostname, pathname, searchParams } = new URL(href);
  const [, , parameter] =
    DETOURS.find(([host, path]) => host.test(hostname) && path.test(pathname)) ?? [];
  const target = parameter === undefined ? null : searchParams.get(parameter);
  return isAllowedLink(target) ? (target ?? href) : href;
}

/**
 * Where a pasted link leads, freed of detours; null when it may not stand in a text
 * (`javascript:`, relative, a footnote's `#`).
 * @param href the attribute; null: the element has none.
 */
export function pastedLink(href: string | null): string | null {
  const address = href?.trim() ?? '';
  return isAllowedLink(address) ? withoutDetour(address) : null;
}
