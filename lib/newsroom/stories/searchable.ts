/** How much of the body the desk's search reads; titles are always whole. */
const BODY_PART = 4_000;

/** Text as the desk's search keeps and asks for it: small letters, no accents. */
export const searchable = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What the desk's search knows of a story. */
export function searchTextOf(titles: { headline: string; kicker: string; slugline: string; standfirst: string }, bodyText: string): string {
  const { headline, kicker, slugline, standfirst } = titles;
  return searchable([headline, kicker, slugline, standfirst, bodyText.slice(0, BODY_PART)].join(' ')).trim();
}
