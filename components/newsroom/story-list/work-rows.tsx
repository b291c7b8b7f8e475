import type { ReactNode } from 'react';
import { StatusMark } from '#components/ui/marks/status-mark.tsx';
import type { WriterNow } from '#lib/newsroom/collaboration/presence/writers.ts';
import { STATUS_WORDS } from '#lib/newsroom/stories/facts.ts';
import type { StoryRow } from '#lib/newsroom/stories/lists/row-of.ts';
import { span } from '#lib/time/times.ts';
import { clockWords } from './clock-words.ts';
import { StoryLink } from './story-link.tsx';
import { trackOf } from './track-of.ts';
import { WritingNow } from './writing-now.tsx';

interface WorkSectionProps {
  id: string;
  title: string;
  rows: readonly StoryRow[];
  at: Date;
  timeZone: string;
  /** Who writes in which story now, by the story's id. */
  writers: ReadonlyMap<string, WriterNow[]>;
  /** Counts beside the title as waiting for the person. */
  waits?: boolean;
  more?: ReactNode;
  /** What stands under a headline. */
  why: (row: StoryRow) => ReactNode;
}

/** One group of a person's work. An empty one is not shown. */
export function WorkSection({
  id,
  title,
  rows,
  at,
  timeZone,
  writers,
  waits,
  more,
  why,
}: WorkSectionProps) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {waits && <span className="badge now">{rows.length}</span>}
        {more}
      </div>
      <ul role="list" className="rows">
        {rows.map((row) => (
          <li key={row.id} className="work-row">
            <StatusMark status={row.status} />
            <StoryLink id={row.id} headline={row.headline} language={row.language} />
            <div className="why">
              {row.workingCopy && (
                <>Working copy, {STATUS_WORDS[row.workingCopy].toLowerCase()}. </>
              )}
              {why(row)} <WritingNow writers={writers.get(row.id)} />
            </div>
            <Times row={row} at={at} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Times({ row, at, timeZone }: { row: StoryRow; at: Date; timeZone: string }) {
  const clock = clockWords(row, at, timeZone);
  const changed = span(at.getTime() - row.changedAt.getTime());
  return (
    <div className="what">
      <span className={clock.words ? clock.tone : 'quiet'}>{clock.words || `${changed} ago`}</span>
    </div>
  );
}

/** Where a text stands on its way out. */
export function Track({ row }: { row: StoryRow }) {
  const { steps, at } = trackOf(row);
  return (
    <ol className="track" aria-label="Where it stands">
      {steps.map((word, i) => (
        <li
          key={word}
          className={i < at ? 'done' : ''}
          {...(i === at && { 'aria-current': 'step' as const })}
        >
          {word}
        </li>
      ))}
    </ol>
  );
}
