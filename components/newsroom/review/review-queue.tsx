import Link from 'next/link';
import type { WriterNow } from '#lib/newsroom/collaboration/presence/writers.ts';
import type { StoryRow } from '#lib/newsroom/stories/lists/row-of.ts';
import { span } from '#lib/time/times.ts';
import { waiting } from '../story-list/clock-words.ts';
import { WritingNow } from '../story-list/writing-now.tsx';
import { QueueLine } from './queue-line.tsx';

interface QueueProps {
  rows: readonly StoryRow[];
  chosen: string | null;
  at: Date;
  /** Ids that the person had a hand in: another editor decides. */
  own: readonly string[];
  /** Who writes in which story now, by the story's id. */
  writers: ReadonlyMap<string, WriterNow[]>;
}

function Entry({
  row,
  chosen,
  at,
  own,
  writers,
}: {
  row: StoryRow;
  chosen: boolean;
  at: Date;
  own: boolean;
  writers: readonly WriterNow[] | undefined;
}) {
  const clock = row.submittedAt ? waiting(row.submittedAt, at) : { words: '', tone: '' };
  const sub = own
    ? 'yours: another editor decides'
    : `${row.workingCopy ? 'working copy, ' : ''}${row.words} words`;
  return (
    <li className="queue-row">
      <span className="fine">{row.writer}</span>
      <span className={`fine ${clock.tone}`}>
        {row.submittedAt ? span(at.getTime() - row.submittedAt.getTime()) : ''}
      </span>
      <Link
        href={`/newsroom/review?story=${row.id}`}
        prefetch={false}
        scroll={false}
        lang={row.headline ? row.language : 'en'}
        {...(chosen && { 'aria-current': 'true' as const })}
      >
        {row.headline || 'Untitled story'}
      </Link>
      <span className="fine">
        {sub} <WritingNow writers={writers} />
      </span>
      <span className="urgency" data-u={row.urgency} title={`Urgency ${row.urgency}`}>
        {row.urgency}
      </span>
    </li>
  );
}

/** What waits, the longest waiting first. */
export function ReviewQueue({ rows, chosen, at, own, writers }: QueueProps) {
  const oldest = rows[0]?.submittedAt;
  return (
    <section className="queue" aria-label="Waiting for review" tabIndex={-1}>
      <div className="head">
        <h1>Review</h1>
        <span className="quiet">{rows.length} waiting</span>
      </div>
      <QueueLine
        key={chosen}
        waiting={rows.length}
        {...(oldest && { oldest: waiting(oldest, at) })}
      />
      <ul role="list" className="rows">
        {rows.map((row) => (
          <Entry
            key={row.id}
            row={row}
            chosen={row.id === chosen}
            at={at}
            own={own.includes(row.id)}
            writers={writers.get(row.id)}
          />
        ))}
      </ul>
    </section>
  );
}
