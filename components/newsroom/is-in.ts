import type { Screen } from '#lib/newsroom/screens.ts';

/** Whether an address belongs to a screen. */
export function isIn({ href, exact }: Pick<Screen, 'href' | 'exact'>, path: string): boolean {
  return path === href || (!exact && path.startsWith(`${href}/`));
}
