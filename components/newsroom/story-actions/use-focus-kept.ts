import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the focus near a story's actions. An action takes its own button from the screen, and the
 * focus with it: whoever works by keyboard would begin at the top of the page again.
 *
 * @param stamp How the story stands: it changes with each action.
 */
export function useFocusKept(bar: RefObject<HTMLElement | null>, stamp: string): void {
  const seen = useRef(stamp);
  useEffect(() => {
    if (seen.current === stamp) return;
    seen.current = stamp;
    // A dialog gives its focus back in the next frame, to a button that may have gone.
    const frame = requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const { activeElement } = document;
        if (activeElement === null || activeElement === document.body)
          bar.current?.focus({ preventScroll: true });
      }),
    );
    return () => cancelAnimationFrame(frame);
  }, [bar, stamp]);
}
