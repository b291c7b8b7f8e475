import { StatusMark } from '#components/ui/marks/status-mark.tsx';
import type { WriterNow } from '#lib/newsroom/collaboration/presence/writers.ts';
import { STATUS_WORDS } from '#lib/newsroom/stories/facts.ts';
import type { StoryRow } from '#lib/newsroom/stories/lists/row-of.ts';
import { span } from '#lib/time/times.ts';
import { clockWords } from './clock-words.ts';
import { StoryLink } from './story-link.tsx';
import { WritingNow } from './writing-now.tsx';

interface StoryTableProps {
  rows: readonly StoryRow[];
  at: Date;
  timeZone: string;
  /** Who writes in which story now, by the story's id. */
  writers: ReadonlyMap<string, WriterNow[]>;
}

/** One row, one line; fixed columns, so that nothing jumps. */
export function StoryTable({ rows, at, timeZone, writers }: StoryTableProps) {
  return (
    <table className="list-table">
      <caption className="sr">Stories, newest change first</caption>
      <thead>
        <tr>
          <th scope="col" className="c-status">
            Status
          </th>
          <th scope="col" className="c-u">
            <span aria-hidden="true">U</span>
            <span className="sr">Urgency</span>
          </th>
          <th scope="col" className="c-head">
            Headline
          </th>
          <th scope="col" className="c-desk">
            Desk
          </th>
          <th scope="col" className="c-who">
            Author
          </th>
          <th scope="col" className="c-num c-words">
            Words
          </th>
          <th scope="col" className="c-next">
            Clock
          </th>
          <th scope="col" className="c-when" aria-sort="descending">
            Changed
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} at={at} timeZone={timeZone} writers={writers.get(row.id)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  row,
  at,
  timeZone,
  writers,
}: {
  row: StoryRow;
  at: Date;
  timeZone: string;
  writers: readonly WriterNow[] | undefined;
}) {
  const clock = clockWords(row, at, timeZone);
  return (
    <tr>
      <td className="c-status">
        <StatusMark status={row.status} />
      </td>
      <td className="c-u">
        <span className="urgency" data-u={row.urgency} title={`Urgency ${row.urgency}`}>
          {row.urgency}
        </span>
      </td>
      <td className="c-head">
        <div>
          <StoryLink id={row.id} headline={row.headline} language={row.language} />
          {row.workingCopy && (
            <span className="flag wait">
              Working copy, {STATUS_WORDS[row.workingCopy].toLowerCase()}
            </span>
          )}
          <WritingNow writers={writers} />
        </div>
      </td>
      <td className="c-desk">{row.desk}</td>
      <td className="c-who">{row.writer}</td>
      <td className="c-num c-words">{row.words}</td>
      <td className="c-next">
        <span className={clock.tone}>{clock.words}</span>
      </td>
      <td className="c-when">
        <time
          dateTime={row.changedAt.toISOString()}
          title={row.changedBy ? `by ${row.changedBy}` : undefined}
        >
          {span(at.getTime() - row.changedAt.getTime()).replace('less than a minute', 'now')}
        </time>
      </td>
    </tr>
  );
}
