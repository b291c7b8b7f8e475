'use client';
import { useEffect, useState } from 'react';

interface UnderWayProps {
  /** The action's word. */
  word: string;
  /** It is with the newsroom, and closing the dialog keeps it from nothing. */
  sent: boolean;
}

/** An answer that comes sooner needs no words, in ms. */
const SOON = 400;

/** Says in a dialog for what one waits, and whether `Cancel` still leaves everything as it was. */
export function UnderWay({ word, sent }: UnderWayProps) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SOON);
    return () => clearTimeout(timer);
  }, []);
  const words = sent
    ? `${word} was sent and can no longer be cancelled. The answer is on its way.`
    : `${word} goes as soon as the newsroom has every word of the story. Cancel leaves everything as it was.`;
  return <p role="status">{late && words}</p>;
}
