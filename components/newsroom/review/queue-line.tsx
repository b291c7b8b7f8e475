import { ButtonLink } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/marks/icon.tsx';
import type { ClockWords } from '../story-list/clock-words.ts';

interface QueueLineProps {
  waiting: number;
  oldest?: ClockWords;
}

/**
 * The first line of the review on phones: the way back, and the queue folded behind how much waits.
 * The list after it unfolds by the sheet.
 */
export function QueueLine({ waiting, oldest }: QueueLineProps) {
  return (
    <div className="queue-line">
      <ButtonLink kind="plain" icon="back" href="/newsroom" aria-label="Back to My work" />
      <details className="queue-fold">
        <summary>
          <b>Review</b>
          <span className="quiet">{waiting} waiting</span>
          {oldest && (
            <span className={`push ${oldest.tone}`}>{oldest.words.replace('waits', 'oldest')}</span>
          )}
          <Icon name="down" />
        </summary>
      </details>
    </div>
  );
}
