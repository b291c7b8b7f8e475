'use client';
import { useEffect, useRef, useState } from 'react';

/** What a search gave, and for which words: results of other words are stale. */
export interface Found<Option> {
  query: string | null;
  options: readonly Option[];
  /** There was no answer: what is found is not known. */
  failed: boolean;
}

const PAUSE_MS = 120;

/** Searches while someone types: after a short pause, only while wanted; an answer that was overtaken is dropped. */
export function useFound<Option>(query: string, wanted: boolean, search: (query: string) => Promise<readonly Option[]>): Found<Option> {
  const [found, setFound] = useState<Found<Option>>({ query: null, options: [], failed: false });
  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  });
  useEffect(() => {
    if (!wanted) return;
    let overtaken = false;
    const timer = setTimeout(async () => {
      const options = await latest.current(query.trim()).catch(() => null);
      if (!overtaken) setFound({ query, options: options ?? [], failed: options === null });
    }, query ? PAUSE_MS : 0);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [query, wanted]);
  return found;
}
