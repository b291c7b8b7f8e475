'use client';
import { useEffect, useRef } from 'react';
import { keepDesk, nameKept } from '../../newsroom/device/device.ts';
import { savedState } from '../../newsroom/ledger/questions.ts';
import { useLedger } from '../../newsroom/ledger/use-ledger.ts';
import { useDesk } from '../desk-context.tsx';

/** So long the headline rests before its words are written down, in milliseconds. */
const CALM = 300;

/** Has the page kept that opens this story without a network, under the name that it has now. */
export function useKeptStory(headline: string): void {
  const { facts: { id }, me: { staffId } } = useDesk();
  const path = `/newsroom/stories/${id}`;
  const isSaved = useLedger((entries) => savedState(entries, id) === 'saved');
  const isKept = useLedger((entries) => entries.some((entry) => entry.kind === 'text' && entry.storyId === id && entry.kept));
  const asked = useRef(false);
  useEffect(() => {
    if (!isSaved || asked.current) return;
    asked.current = true;
    void keepDesk(path).catch(() => undefined);
  }, [isSaved, path]);
  useEffect(() => {
    // Before the device's own text is read, the headline is that of the page, which may be older.
    if (!isKept) return undefined;
    const timer = setTimeout(() => void nameKept(staffId, path, headline).catch(() => undefined), CALM);
    return () => clearTimeout(timer);
  }, [isKept, staffId, path, headline]);
}
