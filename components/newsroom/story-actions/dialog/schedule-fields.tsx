'use client';
import { useState } from 'react';
import { DateTimeField } from '#components/ui/fields/date-time-field.tsx';
import type { Failure } from '#lib/errors.ts';
import { shownLocal } from '#lib/time/local-text.ts';
import { instantOf, localOf } from '#lib/time/local-time.ts';
import { SCHEDULE_FIELDS } from '#lib/newsroom/stories/actions/fields.ts';
import { cityOf, clockTime, fullTime, presentZone, span } from '#lib/time/times.ts';
import { ChecksList } from './checks-list.tsx';
import { KindOfChangeFields } from './kind-of-change.tsx';
import type { ActionStory } from '../offer.ts';
import { openChecks } from '../required.ts';
import { sentenceFor } from '../sentence-for.ts';

/** The next full hour that the embargo allows. */
function suggestion(story: ActionStory): string {
  const hour = 3_600_000;
  const next = new Date(Math.ceil((Date.now() + hour / 4) / hour) * hour);
  const earliest =
    story.publishAt ??
    (story.embargoUntil && story.embargoUntil > next ? story.embargoUntil : next);
  return shownLocal(localOf(earliest, story.timeZone));
}

function Readings({ at, story }: { at: Date; story: ActionStory }) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const now = new Date();
  const ahead = at.getTime() - now.getTime();
  return (
    <dl className="facts">
      <dt>Newsroom</dt>
      <dd>
        <b>{fullTime(at, story.timeZone, now)}</b> {cityOf(story.timeZone)}
      </dd>
      {presentZone(own) !== presentZone(story.timeZone) && (
        <>
          <dt>You</dt>
          <dd>
            {fullTime(at, own, now)} {cityOf(own)}
          </dd>
        </>
      )}
      <dt>From now</dt>
      <dd>{ahead > 0 ? span(ahead) : 'already past'}</dd>
      <dt>Embargo</dt>
      <dd>
        {story.embargoUntil ? `until ${fullTime(story.embargoUntil, story.timeZone, now)}` : 'None'}
      </dd>
    </dl>
  );
}

const { label: LABEL } = SCHEDULE_FIELDS.at;

/** A local time of the newsroom, said in every way in which it can be misread. */
export function ScheduleFields({
  story,
  failure,
  again = false,
  onGo,
}: {
  story: ActionStory;
  failure: Failure | null;
  again?: boolean;
  onGo: (field: string) => void;
}) {
  const [local, setLocal] = useState(() => suggestion(story));
  const read = local ? instantOf(local, story.timeZone, LABEL) : null;
  const error =
    read?.ok === false
      ? read.error.sentence
      : (sentenceFor(failure, LABEL) ?? sentenceFor(failure, 'at'));
  return (
    <>
      <DateTimeField
        label={LABEL}
        name="at"
        over
        value={local}
        onText={setLocal}
        hint={`${cityOf(story.timeZone)} time (newsroom). It is ${clockTime(new Date(), story.timeZone)} there now.`}
        {...(error && { error })}
      />
      {read?.ok && <Readings at={read.value} story={story} />}
      {story.firstPublishedAt && !again && <KindOfChangeFields failure={failure} />}
      {openChecks(story).length > 0 && !again && <ChecksList story={story} onGo={onGo} />}
    </>
  );
}
