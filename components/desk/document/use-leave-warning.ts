'use client';
import { useEffect } from 'react';
import { wouldBeLost } from './saved-state.ts';
import { useDocument } from './use-document.tsx';

/** Warns before the window closes only when something is neither in the database nor on this device. */
export function useLeaveWarning(): void {
  const open = useDocument((document) => document);
  useEffect(() => {
    if (!open) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (wouldBeLost(open.connection)) event.preventDefault();
    };
    // Back online: do not wait for the next attempt.
    const connect = () => void open.socket.connect();
    window.addEventListener('beforeunload', warn);
    window.addEventListener('online', connect);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', connect);
    };
  }, [open]);
}
