'use client';
import { usePathname } from 'next/navigation';
import { useEffect } from 'react';

/** A page that has not come by then will not come: its keys act again. */
const PATIENCE_MS = 8_000;

let until = 0;

/**
 * The window has set out for another page: what is typed until it is there was not meant for this
 * one.
 */
export function setOut(): void {
  until = performance.now() + PATIENCE_MS;
}

/** Whether another page is on its way, or an action whose answer may lead to one. */
export const isOnTheWay = (): boolean =>
  performance.now() < until || document.querySelector('main button[aria-busy="true"]') !== null;

/** Whether a click on a link leads to another page in this window. */
export function leadsAway(
  link: Pick<HTMLAnchorElement, 'origin' | 'pathname' | 'target' | 'hasAttribute'>,
  here: Pick<Location, 'origin' | 'pathname'>,
): boolean {
  return (
    link.origin === here.origin &&
    link.pathname !== here.pathname &&
    link.target === '' &&
    !link.hasAttribute('download')
  );
}

/** Notices when a link is followed, and when the page that it leads to is there. */
export function useWay(): void {
  const path = usePathname();
  useEffect(() => {
    until = 0;
  }, [path]);
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const elsewhere =
        event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (link?.href && !elsewhere && leadsAway(link, location)) setOut();
    };
    addEventListener('click', onClick, { capture: true });
    return () => removeEventListener('click', onClick, { capture: true });
  }, []);
}
