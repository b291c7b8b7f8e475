'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { hearNews } from './news-socket.ts';
import { arrivals } from './arrivals.ts';

/** Changes that come fast are read together, in milliseconds. */
const APART = 600;

export interface ListedStory {
  id: string;
  headline: string;
}

/** The link that has the focus, to find it again where its row went to another place. */
const focusedLink = () =>
  document.activeElement instanceof HTMLAnchorElement
    ? document.activeElement.getAttribute('href')
    : null;

function focusAgain(href: string | null): void {
  if (!href || (document.activeElement && document.activeElement !== document.body)) return;
  document
    .querySelector<HTMLAnchorElement>(`main a[href="${CSS.escape(href)}"]`)
    ?.focus({ preventScroll: true });
}

/**
 * Keeps the lists of a page true while it is open: what changes in any process is there within a
 * second. Rows change; focus, scroll and what is being typed stay. What came is said politely.
 * `rows` are the lists' stories as drawn.
 */
export function LiveList({ rows, arrived }: { rows: readonly ListedStory[]; arrived: string }) {
  const router = useRouter();
  const [isReading, startReading] = useTransition();
  const [said, setSaid] = useState('');
  const focus = useRef<string | null>(null);
  const [drawn, setDrawn] = useState(rows);
  if (drawn !== rows) {
    const came = arrivals(drawn, rows);
    setDrawn(rows);
    if (came.length > 0) setSaid(`${arrived}: ${came.join(', ')}`);
  }

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    let due = false;
    const read = () => {
      timer = undefined;
      if (document.hidden) return;
      [last, due] = [Date.now(), false];
      focus.current = focusedLink();
      startReading(() => router.refresh());
    };
    const soon = () => {
      due = true;
      timer ??= setTimeout(read, Math.max(0, last + APART - Date.now()));
    };
    const seen = () => {
      if (due && !document.hidden) soon();
    };
    const stop = hearNews(soon);
    document.addEventListener('visibilitychange', seen);
    return () => {
      stop();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [router]);

  useEffect(() => {
    if (isReading) return;
    focusAgain(focus.current);
    focus.current = null;
  }, [isReading, rows]);

  return (
    <p role="status" aria-label="News" className="sr">
      {said}
    </p>
  );
}
