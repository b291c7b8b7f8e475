import type { Body } from '#lib/story/text/nodes.ts';
import { now } from '#lib/time/clock.ts';
import { listPath, storyPath } from '../addresses.ts';
import { cardOf, subjectIdsOf } from '../stories/cards.ts';
import { EditionContent } from '../edition.ts';
import type { Organisation } from '../organisation.ts';
import { isListKind } from '../lists/kinds.ts';
import type { PublicChange } from '../stories/public-story.ts';
import { subjectsByIds, type Subject } from '../subjects/subjects.ts';
import type { FeedItem } from './feed.ts';
import { escapeHtml, fullHtml } from './html.ts';
import { feedPicture } from './feed-pictures.ts';
import {
  correctionsAmong,
  newestStories,
  NEWEST,
  withdrawnStories,
  type FeedList,
  type StoryRow,
  type WithdrawalRow,
} from './feed-rows.ts';
import { maxAge, MINUTE, cacheTag, tagOf } from '../freshness/cache-tags.ts';

const DAY_MS = 86_400_000;

/**
 * A withdrawal of an older story stands in the feeds for two weeks, so that readers who still have
 * its text learn of it.
 */
const TOLD_FOR_MS = 14 * DAY_MS;

interface Context {
  site: string;
  organisation: Organisation;
}

/**
 * The newest 50 stories of a list, newest first. Held and killed ones stand in their place under
 * the same guid, without any of their text; those withdrawn in the last two weeks also when they
 * are older.
 */
export async function readFeedItems(list: FeedList, context: Context): Promise<FeedItem[]> {
  maxAge(MINUTE);
  const rows = await newestStories(list);
  const oldest =
    rows.length < NEWEST ? new Date(0) : (rows.at(-1)?.firstPublishedAt ?? new Date(0));
  const withdrawn = await withdrawnStories(list, oldest, new Date(now().getTime() - TOLD_FOR_MS));
  cacheTag(...[...rows, ...withdrawn].map((row) => tagOf.story(row.storyId)));
  const read = rows.map((row) => ({ row, content: EditionContent.parse(row.content) }));
  const [subjects, corrections] = await Promise.all([
    subjectsByIds(read.flatMap(({ row, content }) => subjectIdsOf(row, content))),
    correctionsAmong(rows.map((row) => row.storyId)),
  ]);
  return [
    ...read.map(({ row, content }) =>
      itemOf(row, content, subjects, corrections.get(row.storyId) ?? [], context),
    ),
    ...withdrawn.map((row) => tombstoneOf(row, context)),
  ].sort(
    (a, b) =>
      b.firstPublishedAt.getTime() - a.firstPublishedAt.getTime() || (a.guid < b.guid ? 1 : -1),
  );
}

function itemOf(
  row: StoryRow,
  content: EditionContent,
  subjects: ReadonlyMap<string, Subject>,
  corrections: PublicChange[],
  { site, organisation }: Context,
): FeedItem {
  const card = cardOf(row, content, subjects);
  return {
    guid: row.guid,
    url: site + storyPath(row.slug),
    title: card.headline,
    language: row.language,
    summary: card.standfirst || beginningOf(row.text) || card.headline,
    html: fullHtml(
      site,
      {
        // An edition's body was validated when it was written, and cannot have changed since.
        body: row.body as Body,
        language: row.language,
        dateline: content.dateline,
        pictures: content.pictures,
        lead: card.lead,
        corrections,
      },
      organisation,
    ),
    authors: bylineOf(card.authors, card.agencies, site, organisation),
    categories: [...(card.section ? [card.section] : []), ...card.topics, ...card.countries].map(
      (subject) => ({ name: subject.name, url: addressOf(subject, site) }),
    ),
    picture: card.lead ? feedPicture(site, card.lead) : null,
    firstPublishedAt: row.firstPublishedAt,
    updatedAt: row.updatedAt,
    changedAt: new Date(Math.max(row.updatedAt.getTime(), row.visibleFrom.getTime())),
  };
}

function addressOf({ kind, slug }: Subject, site: string): string {
  if (!isListKind(kind)) throw new Error(`readers have no list of the kind ${kind}`);
  return site + listPath(kind, slug);
}

function bylineOf(
  authors: readonly Subject[],
  agencies: readonly Subject[],
  site: string,
  organisation: Organisation,
): FeedItem['authors'] {
  const named = authors.length > 0 ? authors : agencies;
  return named.length > 0
    ? named.map((subject) => ({ name: subject.name, url: addressOf(subject, site) }))
    : [{ name: organisation.name, url: `${site}/` }];
}

/** The first paragraph, cut between two words, where a story has no standfirst. */
function beginningOf(text: string): string {
  const first = text.trim().split('\n', 1)[0] ?? '';
  return first.length <= 300 ? first : `${first.slice(0, 300).replace(/\s+\S*$/u, '')}…`;
}

const BEING_CHECKED = 'This story is being checked';
const CHECKED_TEXT = 'The newsroom is checking this story and shows it again when that is done.';

function tombstoneOf(
  { guid, slug, state, notice, firstPublishedAt, at }: WithdrawalRow,
  { site, organisation }: Context,
): FeedItem {
  const killed = state === 'killed';
  const told = killed ? notice || 'This story was withdrawn.' : CHECKED_TEXT;
  const since = at > firstPublishedAt ? at : firstPublishedAt;
  return {
    guid,
    url: site + storyPath(slug),
    title: killed ? `Withdrawn: ${told}` : BEING_CHECKED,
    language: organisation.language,
    summary: told,
    html: `<p>${escapeHtml(told)}</p>`,
    authors: [{ name: organisation.name, url: `${site}/` }],
    categories: [],
    picture: null,
    firstPublishedAt,
    updatedAt: since,
    changedAt: since,
  };
}
