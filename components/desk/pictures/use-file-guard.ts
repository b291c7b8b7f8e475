'use client';
import { useEffect } from 'react';

/**
 * Whether a drag carries files that nothing on the page has taken. A chooser takes files by itself.
 */
export function isStray(
  event: Pick<DragEvent, 'defaultPrevented' | 'dataTransfer' | 'target'>,
): boolean {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return false;
  return !(event.target instanceof HTMLInputElement && event.target.type === 'file');
}

/**
 * A file that misses its place must not open in the window instead of the story. Returns the way to
 * stop.
 */
export function guardFiles(
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
): () => void {
  const refuse = (event: DragEvent) => {
    if (!isStray(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  };
  page.addEventListener('dragover', refuse);
  page.addEventListener('drop', refuse);
  return () => {
    page.removeEventListener('dragover', refuse);
    page.removeEventListener('drop', refuse);
  };
}

/** Guards the window for as long as the desk is on the screen. */
export function useFileGuard(): void {
  useEffect(() => guardFiles(window), []);
}
