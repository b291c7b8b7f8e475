'use client';
import { useEffect } from 'react';

/** Whether a drag carries files that nothing on the page has taken. A chooser takes files by itself. */
export function isStray(event: Pick<DragEvent, 'defaultPrevented' | 'dataTransfer' | 'target'>): boolean {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return false;
  return !(event.target instanceof HTMLInputElement && event.target.type === 'file');
}

/** A file that misses its place must not open in the window instead of the story. */
export function useFileGuard(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      if (!isStray(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}
