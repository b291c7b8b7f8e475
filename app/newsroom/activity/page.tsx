import type { Metadata } from 'next';
import { Log } from '#components/newsroom/activity/log.tsx';
import { FilterForm, FilterSelect } from '#components/newsroom/forms/filter-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { now } from '#lib/time/clock.ts';
import { EventFilters, listEvents, peopleInLog } from '#lib/newsroom/events/list-events.ts';
import { eventFamilies, eventSteps } from '#lib/newsroom/events/sentence.ts';
import { readOrganisation } from '#lib/newsroom/organisation/read-organisation.ts';
import { withParams, type SearchParams } from '#lib/newsroom/search-params.ts';
import { requireScreen } from '#lib/newsroom/session/request/require-actor.ts';

export const metadata: Metadata = { title: 'Activity' };

const ROOM = '/newsroom/activity';

export default async function ActivityPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const asked = await searchParams;
  const actor = await requireScreen('activity', withParams(ROOM, asked));
  const filters = EventFilters.parse(asked);
  const [{ rows, next }, people, organisation] = await Promise.all([
    listEvents(actor, filters),
    peopleInLog(),
    readOrganisation(),
  ]);
  const { what, who, story } = filters;
  const filtered = Boolean(what || who || story);
  const subject = rows.find(({ storyId }) => storyId === story)?.subject ?? 'a story without a log';
  return (
    <>
      <div className="head">
        <h1>Activity</h1>
        <span className="quiet">Who did what, in order. Nothing here can be changed.</span>
      </div>
      <FilterForm action={ROOM} filtered={filtered}>
        <FilterSelect
          name="who"
          label="Who"
          value={who}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FilterSelect
          name="what"
          label="What"
          value={what}
          options={[...eventFamilies(), ...eventSteps()]}
        />
        {story && (
          <FilterSelect
            name="story"
            label="Story"
            value={story}
            options={[{ value: story, label: subject }]}
          />
        )}
      </FilterForm>
      <div className="wrap">
        {rows.length > 0 ? (
          <Log rows={rows} timeZone={organisation.timeZone} now={now()} />
        ) : (
          <NothingDone filtered={filtered} />
        )}
      </div>
      {(next || filters.before) && (
        <nav className="list-foot" aria-label="More of the log">
          {filters.before && (
            <ButtonLink href={withParams(ROOM, { what, who, story })} rel="prev">
              Newest
            </ButtonLink>
          )}
          {next && (
            <ButtonLink
              className="push"
              href={withParams(ROOM, { what, who, story, before: String(next) })}
              rel="next"
            >
              Older
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  );
}

function NothingDone({ filtered }: { filtered: boolean }) {
  return (
    <div className="empty">
      <h2>{filtered ? 'Nothing in the log fits these filters.' : 'Nothing has happened yet.'}</h2>
      <p>
        {filtered
          ? 'Clear all shows everything that you may read.'
          : 'Whatever somebody does to a story, a tag, an account or a setting will stand here.'}
      </p>
    </div>
  );
}
