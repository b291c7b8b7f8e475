/**
 * The box for a link's address opens from the toolbar and from Ctrl+K; it lives beside the text.
 */
const EVENT = 'galley:link';

export const openLinkBox = (): void => void window.dispatchEvent(new Event(EVENT));

export function onLinkBox(open: () => void): () => void {
  window.addEventListener(EVENT, open);
  return () => window.removeEventListener(EVENT, open);
}
