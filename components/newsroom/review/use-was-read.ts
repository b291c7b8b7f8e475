'use client';
import { useCallback, useEffect, useRef, type RefObject } from 'react';

/** Nobody reads a text in less. */
const SHORTEST_MS = 2_000;

/**
 * Whether the text on the screen can have been read: it was shown to its end (`end` stands after
 * it), or for as long as reading needs at its shortest. What is shown in another way is read anew.
 */
export function useWasRead(view: string): {
  end: RefObject<HTMLDivElement | null>;
  wasRead: () => boolean;
} {
  const end = useRef<HTMLDivElement>(null);
  const read = useRef(false);
  useEffect(() => {
    const finish = () => {
      read.current = true;
    };
    read.current = false;
    const timer = setTimeout(finish, SHORTEST_MS);
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) finish();
    });
    if (end.current) watcher.observe(end.current);
    return () => {
      clearTimeout(timer);
      watcher.disconnect();
    };
  }, [view]);
  return { end, wasRead: useCallback(() => read.current, []) };
}
