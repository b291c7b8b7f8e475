'use client';
import { useEffect } from 'react';
import { useDocument } from '../use-document.tsx';

/**
 * Follows the browser's network: a lost one is known at once, and one that is back is tried at
 * once.
 */
export function useNetwork(): void {
  const open = useDocument((document) => document);
  useEffect(() => {
    if (!open) return;
    const leave = () => open.setAway(true);
    const comeBack = () => open.setAway(false);
    window.addEventListener('offline', leave);
    window.addEventListener('online', comeBack);
    return () => {
      window.removeEventListener('offline', leave);
      window.removeEventListener('online', comeBack);
    };
  }, [open]);
}
