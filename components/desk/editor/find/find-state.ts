/** The bar for finding and replacing opens from a key and lives beside the text. */
const EVENT = 'galley:find';

export const openFind = (): void => void window.dispatchEvent(new Event(EVENT));

export function onFind(open: () => void): () => void {
  window.addEventListener(EVENT, open);
  return () => window.removeEventListener(EVENT, open);
}
