import { listContributors } from '#lib/newsroom/contributors/list-contributors.ts';
import { listEvents } from '#lib/newsroom/events/list-events.ts';
import { listStaff } from '#lib/newsroom/staff/list-staff.ts';
import { readDeskStory } from '#lib/newsroom/stories/desk/desk-story.ts';
import { STATUSES } from '#lib/newsroom/stories/facts.ts';
import { filterChoices } from '#lib/newsroom/stories/lists/filter-choices.ts';
import { storyHistory } from '#lib/newsroom/stories/versions/history.ts';
import { listStories, type StoryFilters } from '#lib/newsroom/stories/lists/list-stories.ts';
import { myWork, waitingCounts } from '#lib/newsroom/stories/lists/my-work.ts';
import { ownAmong, reviewQueue } from '#lib/newsroom/stories/lists/review-queue.ts';
import { searchContributors, searchTags } from '#lib/newsroom/tags/options.ts';
import { indicatorTree, tagTree } from '#lib/newsroom/tags/tag-tree.ts';
import type { Actor } from '#lib/newsroom/actor.ts';
import type { Call } from './reading.ts';
import type { Sample } from './sample.ts';

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;
const WORDS = ['council', 'bridge', 'elect', 'court verdict', 'unanimous ferry'];

/** The cursor of a page deep in the list. */
async function cursorAfter(actor: Actor, pages: number): Promise<string> {
  let after: string | null = null;
  for (let page = 0; page < pages; page += 1)
    after = (await listStories(actor, after ? { after } : {})).next ?? after;
  return after ?? '';
}

/** What the newsroom's own screens ask of the database. */
export async function deskQueries(sample: Sample): Promise<Record<string, Call>> {
  const { chief, editor, reporter, desks, tags, authors, storyIds } = sample;
  const deep = await cursorAfter(chief, 50);
  const list =
    (filters: (at: number) => StoryFilters, actor = chief): Call =>
    (at) =>
      listStories(actor, filters(at));
  const byStatus = STATUSES.map((status): [string, Call] => [
    `stories, status ${status}`,
    list(() => ({ status })),
  ]);
  return {
    stories: list(() => ({})),
    'stories, own desk of a reporter': list(() => ({}), reporter),
    'stories, keyset page 51': list(() => ({ after: deep })),
    ...Object.fromEntries(byStatus),
    'stories, desk': list((at) => ({ desk: pick(desks, at) })),
    'stories, common tag': list((at) => ({ tag: pick(tags.slice(0, 10), at) })),
    'stories, rare tag': list((at) => ({ tag: pick(tags.slice(-20), at) })),
    'stories, author of many': list((at) => ({ author: pick(authors.slice(0, 10), at) })),
    'stories, author of few': list((at) => ({ author: pick(authors.slice(-50), at) })),
    'stories, status and desk': list((at) => ({
      status: pick(STATUSES, at),
      desk: pick(desks, at * 3),
    })),
    'stories, status and tag': list((at) => ({
      status: pick(STATUSES, at),
      tag: pick(tags.slice(0, 50), at),
    })),
    'stories, desk, tag and author': list((at) => ({
      desk: pick(desks, at),
      tag: pick(tags.slice(0, 20), at),
      author: pick(authors.slice(0, 20), at),
    })),
    'stories, search common word': list((at) => ({ q: pick(WORDS, at) })),
    'stories, search two letters': list((at) => ({ q: pick(['co', 'el', 'un', 'ba'], at) })),
    'stories, search rare word': list((at) => ({
      q: pick(['tasgandu', 'nordulin', 'mossormi'], at),
    })),
    'stories, search in a status': list((at) => ({ q: pick(WORDS, at), status: 'draft' })),
    'filter choices': () => filterChoices(chief),
    'review queue': async () => ownAmong(chief, await reviewQueue(chief)),
    'review queue of a desk': () => reviewQueue(editor),
    'my work of a reporter': () => myWork(reporter),
    'my work of a chief editor': () => myWork(chief),
    'waiting counts of a reporter': () => waitingCounts(reporter),
    'waiting counts of an editor': () => waitingCounts(editor),
    'story at the desk': (at) => readDeskStory(chief, pick(storyIds, at * 3)),
    'history of a story': (at) => storyHistory(chief, pick(storyIds, at * 3)),
    activity: () => listEvents(chief, {}),
    'activity, kills': () => listEvents(chief, { what: 'story.killed' }),
    'activity, all about stories': () => listEvents(chief, { what: 'story' }),
    "activity of an editor's desk": () => listEvents(editor, {}),
    'activity of a reporter': () => listEvents(reporter, {}),
    'activity of one person': () => listEvents(chief, { who: reporter.staffId }),
    staff: () => listStaff({ q: '' }),
    'tag options': (at) =>
      searchTags(at % 2 ? 'topic' : 'country', pick(['', 'a', 'nor', 'ka'], at)),
    'byline options': (at) => searchContributors(pick(['', 'a', 'nor', 'ka'], at)),
    bylines: () => listContributors('', null),
    'tags, topics': () => tagTree('topic'),
    'tags, indicators': () => indicatorTree(),
  };
}
