/** RFC 9110 §15.4: what leads somewhere else for good, or for now. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Where a redirect leads with the query that was asked with, whole: campaign marks are for whoever
 * counts at the new address, though no page of ours reads them. Other sites' addresses stay as they
 * are. The query is what the gate let through: visible ASCII.
 */
export function withQuery(location: string, query: string): string {
  if (query === '' || !location.startsWith('/') || location.startsWith('//')) return location;
  return `${location.split('?')[0]}?${query}`;
}

/** Whether an answer of that status leads to the address in its Location. */
export const isRedirect = (status: number): boolean => REDIRECTS.has(status);
