import { Names } from '#components/ui/names.tsx';
import { DirectionMark, StatusMark } from '#components/ui/marks/status-mark.tsx';
import type { DeskStory } from '#lib/newsroom/stories/desk/desk-story.ts';
import type { Reading, Since } from '#lib/newsroom/stories/review/reading.ts';
import { shortTime } from '#lib/time/times.ts';
import { countChanges } from '../history/changes.tsx';

interface DecisionProps {
  story: DeskStory;
  reading: Reading;
  since: Since | null;
  at: Date;
}

/** Everything beside the text that a decision rests on. */
export function Decision({ story, reading, since, at }: DecisionProps) {
  const time = (date: Date) => shortTime(date, story.timeZone, at);
  const { submitted, changes_requested: asked } = story.said;
  const tags = [...reading.named.Tags, ...reading.named.Countries];
  return (
    <>
      <section className="panel-part">
        <StatusMark status="in_review" />
        {submitted && (
          <p className="quiet">
            {submitted.by} submitted it to {story.desk} at {time(submitted.at)}
          </p>
        )}
        {submitted?.reason && <blockquote className="said">{submitted.reason}</blockquote>}
        <dl className="facts">
          <dt>Had a hand</dt>
          <dd>
            <Names names={story.editors} />
          </dd>
          <dt>Length</dt>
          <dd>{story.words} words</dd>
          <dt>Section</dt>
          <dd>{reading.named.Section || 'none'}</dd>
          <dt>Urgency</dt>
          <dd>{story.content.urgency}</dd>
          {story.embargoUntil && (
            <>
              <dt>Embargo</dt>
              <dd>until {time(story.embargoUntil)}</dd>
            </>
          )}
          {story.legal !== 'none' && (
            <>
              <dt>Legal</dt>
              <dd>{story.legal}</dd>
            </>
          )}
        </dl>
      </section>
      {asked && since && (
        <section className="panel-part">
          <h2>
            {asked.by} asked at {time(asked.at)}
          </h2>
          <blockquote className="said">{asked.reason}</blockquote>
          <p className="quiet">
            {countChanges(since.changes)} places changed since version {since.number}
          </p>
        </section>
      )}
      <section className="panel-part">
        <h2>Tags</h2>
        <p>{tags.length > 0 ? <Names names={tags} /> : <span className="quiet">None</span>}</p>
        {story.content.indicators.length > 0 && <h2>Indicators</h2>}
        <ul role="list">
          {story.content.indicators.map((use, i) => (
            <li key={use.id}>
              {reading.named.Indicators[i]?.split(':')[0]}{' '}
              {use.direction && <DirectionMark direction={use.direction} />}
            </li>
          ))}
        </ul>
      </section>
      {story.note && (
        <section className="panel-part">
          <h2>Internal note</h2>
          <p className="note-text">{story.note}</p>
        </section>
      )}
    </>
  );
}
