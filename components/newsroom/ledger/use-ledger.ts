'use client';
import { useEffect, useSyncExternalStore } from 'react';
import { ledger, type Entry } from './ledger.ts';
import { keepOnDevice } from './on-device.ts';
import { wouldBeLost } from './questions.ts';

const NOTHING: readonly Entry[] = [];

/**
 * An answer of the ledger; renders again only when the answer is another. `read` gets nothing on
 * the server.
 */
export const useLedger = <Answer>(read: (entries: readonly Entry[]) => Answer): Answer =>
  useSyncExternalStore(
    ledger.subscribe,
    () => read(ledger.entries()),
    () => read(NOTHING),
  );

/**
 * Warns before the window closes, reloads or leaves the newsroom while something would be lost or
 * left undone. Links inside the newsroom need no question: an open document, its uploads and
 * actions live on until they are through.
 */
export function useLeaveWarning(): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (wouldBeLost(ledger.entries()).length > 0) event.preventDefault();
    };
    const stop = keepOnDevice(ledger, window.localStorage);
    addEventListener('beforeunload', warn);
    return () => {
      stop();
      removeEventListener('beforeunload', warn);
    };
  }, []);
}
