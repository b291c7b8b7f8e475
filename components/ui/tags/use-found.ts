'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { AGAIN_MS } from './ask-again.ts';

/** What a search gave, and for which words: results of other words are stale. */
export interface Found<Option> {
  query: string | null;
  options: readonly Option[];
  /** There was no answer: what is found is not known. It is asked for again every few seconds. */
  failed: boolean;
  /** Asks once more, now. */
  again: () => void;
}

const PAUSE_MS = 120;

/**
 * Searches while someone types: after a short pause, only while wanted; an answer that was
 * overtaken is dropped.
 */
export function useFound<Option>(
  query: string,
  wanted: boolean,
  search: (query: string) => Promise<readonly Option[]>,
): Found<Option> {
  const [found, setFound] = useState<Omit<Found<Option>, 'again'>>({
    query: null,
    options: [],
    failed: false,
  });
  const [tries, setTries] = useState(0);
  const again = useCallback(() => setTries((before) => before + 1), []);
  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  });
  useEffect(() => {
    if (!wanted) return;
    let overtaken = false;
    let timer = setTimeout(
      async () => {
        const options = await latest.current(query.trim()).catch(() => null);
        if (overtaken) return;
        setFound({ query, options: options ?? [], failed: options === null });
        if (options === null) timer = setTimeout(again, AGAIN_MS);
      },
      query ? PAUSE_MS : 0,
    );
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [query, wanted, tries, again]);
  return { ...found, again };
}
