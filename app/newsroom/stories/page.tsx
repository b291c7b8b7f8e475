import type { Metadata } from 'next';
import { NewsButton } from '#components/newsroom/news/news-button.tsx';
import { ListKeys } from '#components/newsroom/story-list/list-keys.tsx';
import { NewStoryButton } from '#components/newsroom/story-list/new-story-button.tsx';
import { NoStories } from '#components/newsroom/story-list/no-stories.tsx';
import { StoryFilters as Filters } from '#components/newsroom/story-list/story-filters.tsx';
import { StoryTable } from '#components/newsroom/story-list/story-table.tsx';
import { now } from '#lib/time/clock.ts';
import { readOrganisation } from '#lib/newsroom/organisation/read-organisation.ts';
import { writersIn } from '#lib/newsroom/collaboration/presence/writers.ts';
import { can } from '#lib/newsroom/policy.ts';
import { requireScreen } from '#lib/newsroom/session/request/require-actor.ts';
import { STATUS_WORDS } from '#lib/newsroom/stories/facts.ts';
import { desksToBeginOn } from '#lib/newsroom/stories/desk/desk-choices.ts';
import { filterChoices } from '#lib/newsroom/stories/lists/filter-choices.ts';
import { listStories, StoryFilters } from '#lib/newsroom/stories/lists/list-stories.ts';
import { startNewStory } from './actions.ts';

export const metadata: Metadata = { title: 'Stories' };

const LEGAL = [
  { value: 'required', label: 'Required' },
  { value: 'cleared', label: 'Cleared' },
  { value: 'blocked', label: 'Blocked' },
];

type Search = Record<string, string | string[] | undefined>;

/** The address without what is empty, from another place in the list. */
function pageAfter(filters: StoryFilters, after: string): string {
  const given = Object.entries({ ...filters, after }).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  );
  return `/newsroom/stories?${new URLSearchParams(given)}`;
}

export default async function StoriesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireScreen('stories');
  const filters = StoryFilters.parse(await searchParams);
  const [{ rows, next }, choices, organisation, desks] = await Promise.all([
    listStories(actor, filters),
    filterChoices(actor),
    readOrganisation(),
    desksToBeginOn(actor),
  ]);
  const writers = await writersIn(
    rows.map(({ id }) => id),
    actor,
  );
  const named = (list: { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const statuses = Object.entries(STATUS_WORDS).map(([value, label]) => ({ value, label }));
  const tags = choices.tags.map(({ id, name, kind }) => ({
    value: id,
    label: name,
    group: kind === 'topic' ? 'Topics' : 'Countries',
  }));
  const starts = can(actor, 'story.create');
  const at = now();
  return (
    <>
      <div className="head">
        <h1>Stories</h1>
        <NewsButton drawn={at.getTime()} />
        {starts && <NewStoryButton start={startNewStory} desks={desks} />}
      </div>
      <Filters
        q={filters.q || undefined}
        filters={[
          { name: 'status', label: 'Status', value: filters.status, choices: statuses },
          { name: 'desk', label: 'Desk', value: filters.desk, choices: named(choices.desks) },
          { name: 'tag', label: 'Tag', value: filters.tag, choices: tags },
          { name: 'legal', label: 'Legal', value: filters.legal, choices: LEGAL },
          {
            name: 'author',
            label: 'Author',
            value: filters.author,
            choices: named(choices.authors),
          },
        ]}
      />
      {rows.length > 0 ? (
        <StoryTable rows={rows} at={at} timeZone={organisation.timeZone} writers={writers} />
      ) : (
        <NoStories
          filtered={Object.values(filters).some(Boolean)}
          words={filters.q}
          mayStart={starts}
        />
      )}
      {next && (
        <nav className="more-rows" aria-label="More stories">
          <a className="button" rel="next" href={pageAfter(filters, next)}>
            Older stories
          </a>
        </nav>
      )}
      <ListKeys />
    </>
  );
}
