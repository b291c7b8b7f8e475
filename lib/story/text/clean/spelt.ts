/**
 * A JSON value in one spelling, whatever the order of its keys: PostgreSQL's jsonb gives them back
 * in its own. For comparing, not for hashing.
 */
export function spelt(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) return `[${value.map(spelt).join()}]`;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${spelt(inner)}`).join()}}`;
}
