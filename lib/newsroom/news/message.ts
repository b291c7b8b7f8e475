/**
 * What the server tells an open list, as JSON. Hints only: whoever hears one reads the list anew.
 */
export type News =
  /** Facts of these stories changed, and the person may read them; or they are gone. */
  | { type: 'stories'; ids: string[] }
  /** Something may have been missed. */
  | { type: 'again' };

/** Where lists hear of it: the socket's address with this query. */
export const NEWS_QUERY = '?news';
