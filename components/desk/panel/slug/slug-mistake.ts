import { SLUG_OR_NONE } from '#lib/story/fields/slug.ts';

/**
 * What is wrong with a slug as it stands, in one sentence; null when nothing is. An empty one is
 * filled in by the headline.
 */
export function slugMistake(slug: string): string | null {
  if (SLUG_OR_NONE.test(slug)) return null;
  if (/[^a-z0-9-]/.test(slug)) return 'A slug takes small letters a to z, digits and hyphens.';
  return 'A slug neither starts nor ends with a hyphen, and has no two in a row.';
}
