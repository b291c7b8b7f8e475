import Link from 'next/link';
import { quoted } from '#lib/quoted.ts';
import { eventWords, fromTo } from '#lib/newsroom/events/sentence.ts';
import type { LoggedEvent } from '#lib/newsroom/events/list-events.ts';
import { clockTime } from '#lib/time/times.ts';
import { inDays } from './in-days.ts';

interface LogProps {
  rows: readonly LoggedEvent[];
  timeZone: string;
  now: Date;
}

/** Who did what, in order, under the day it happened on. */
export function Log({ rows, timeZone, now }: LogProps) {
  return inDays(rows, timeZone, now).map(({ day, rows: ofDay }) => (
    <section key={day} aria-label={day}>
      <h2 className="log-day">{day}</h2>
      <ol className="log">
        {ofDay.map((row) => (
          <li key={row.n}>
            <time dateTime={row.at.toISOString()}>{clockTime(row.at, timeZone)}</time>
            <b className="strong">{row.by ?? 'Galley'}</b>
            <span>
              <What row={row} />
            </span>
            <span>
              {row.storyId && (
                <Link
                  className="text-button fine"
                  href={`/newsroom/activity?story=${row.storyId}`}
                  prefetch={false}
                  aria-describedby={`about-${row.n}`}
                >
                  All about it
                </Link>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  ));
}

function What({ row }: { row: LoggedEvent }) {
  const named = row.subject || 'Untitled story';
  const [before, after] = eventWords(row);
  const moved = fromTo(row);
  return (
    <>
      {before}{' '}
      {row.storyId ? (
        <a
          className="strong headline-text"
          id={`about-${row.n}`}
          href={`/newsroom/stories/${row.storyId}`}
        >
          {named}
        </a>
      ) : (
        <span className="strong">{named}</span>
      )}
      {after && (after.startsWith(',') ? after : ` ${after}`)}
      {moved && (
        <>
          {' '}
          <span className="from-to">{moved}</span>
        </>
      )}
      {row.reason && (
        <>
          <br />
          <span className="quiet">{quoted(row.reason)}</span>
        </>
      )}
    </>
  );
}
