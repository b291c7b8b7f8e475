'use client';
import { useState } from 'react';
import { ButtonLink } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { ClockWords } from '../story-list/clock-words.ts';

interface QueueLineProps {
  waiting: number;
  oldest?: ClockWords;
}

/** The first line of the review on phones: the way back, and the queue folded behind how much waits. Unfolded by choice. */
export function QueueLine({ waiting, oldest }: QueueLineProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="queue-line">
      <ButtonLink kind="plain" icon="back" href="/newsroom" aria-label="Back to My work" />
      <button type="button" className="queue-toggle" aria-expanded={open} aria-controls="queue-rows" onClick={() => setOpen(!open)}>
        <b>Review</b><span className="quiet">{waiting} waiting</span>
        {oldest && <span className={`push ${oldest.tone}`}>{oldest.words.replace('waits', 'oldest')}</span>}
        <Icon name="down" />
      </button>
    </div>
  );
}
