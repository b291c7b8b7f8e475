'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { collect, newsWords, NO_NEWS } from './news-words.ts';
import { hearNews } from './news-socket.ts';

/**
 * Tells that a list is not as it was drawn, and reads it anew when pressed: a long list in the
 * order of changes would else move under the hand of whoever reads it. `drawn` is the instant that
 * the list was read.
 */
export function NewsButton({ drawn }: { drawn: number }) {
  const router = useRouter();
  const [isReading, startReading] = useTransition();
  const [news, setNews] = useState(NO_NEWS);
  const [since, setSince] = useState(drawn);
  if (since !== drawn) {
    setSince(drawn);
    setNews(NO_NEWS);
  }
  useEffect(() => hearNews((told) => setNews((before) => collect(before, told))), []);
  const words = newsWords(news);
  return (
    <span aria-live="polite">
      {words && (
        <Button
          small
          icon="clock"
          aria-busy={isReading}
          onClick={() => startReading(() => router.refresh())}
        >
          {words}
        </Button>
      )}
    </span>
  );
}
