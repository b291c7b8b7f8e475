'use client';
import { useEffect } from 'react';
import { wouldBeLost } from './saved-state.ts';
import { useDocument } from './use-document.tsx';

/** Warns before the window closes only when something is neither in the database nor on this device; follows the browser's network. */
export function useLeaveWarning(): void {
  const open = useDocument((document) => document);
  useEffect(() => {
    if (!open) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (wouldBeLost(open.connection)) event.preventDefault();
    };
    const leave = () => open.setAway(true);
    const comeBack = () => open.setAway(false);
    window.addEventListener('beforeunload', warn);
    window.addEventListener('offline', leave);
    window.addEventListener('online', comeBack);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('offline', leave);
      window.removeEventListener('online', comeBack);
    };
  }, [open]);
}
