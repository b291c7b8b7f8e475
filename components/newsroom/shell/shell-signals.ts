'use client';

/** What anything on the page may ask the shell to open. */
type Signal = 'palette' | 'shortcuts';

const EVENT = 'galley:open';

export function openInShell(signal: Signal): void {
  dispatchEvent(new CustomEvent<Signal>(EVENT, { detail: signal }));
}

export function onOpenInShell(open: (signal: Signal) => void): () => void {
  const listener = (event: Event) => {
    if (event instanceof CustomEvent) open(event.detail as Signal);
  };
  addEventListener(EVENT, listener);
  return () => removeEventListener(EVENT, listener);
}
