import { readFeed } from '#lib/publication/feeds/read-feed.ts';
import { readFront } from '#lib/publication/front/read-front.ts';
import { subjectsInUse } from '#lib/publication/subjects/in-use.ts';
import { LIST_KINDS } from '#lib/publication/lists/kinds.ts';
import { readEverything, readList } from '#lib/publication/lists.ts';
import {
  monthsAgo,
  readCountryYear,
  talliesByCountry,
} from '#lib/publication/indicators/indicator-use.ts';
import { readQuestion } from '#lib/publication/search/question.ts';
import { searchStories } from '#lib/publication/search/search.ts';
import {
  answerNewsSitemap,
  answerSitemap,
  answerSitemapPart,
} from '#lib/publication/sitemaps/answer-sitemap.ts';
import { readStory, relatedTo } from '#lib/publication/stories/public-story.ts';
import { now } from '#lib/time/clock.ts';
import type { Sample } from './sample.ts';

/** A measured call: `at` counts the calls, so that each can ask about something else. */
export type Call = (at: number) => Promise<unknown>;

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;
const search = (asked: Record<string, string>) => searchStories(readQuestion(asked), 'en');

const COMMON = ['council', 'officials said', 'bridge', 'court'];
const RARE = ['tasgandu', 'perem shakalo', 'nordulin', 'mossormi'];

/** What a reader's, feed reader's or crawler's request asks of the database. */
export function readings({ slugs, targets, slugOf }: Sample): Record<string, Call> {
  const lists = LIST_KINDS.flatMap((kind) =>
    [1, 10, 100].map((page): [string, Call] => [
      `list of a ${kind}, page ${page}`,
      (at) =>
        readList(
          kind,
          targets[kind][page === 100 ? 0 : at % Math.min(20, targets[kind].length)] as string,
          page,
        ),
    ]),
  );
  const request = new Request('http://localhost/sitemap.xml');
  return {
    'front page': () => readFront(),
    'story page': (at) => readStory(pick(slugs, at * 7)),
    'story page, related stories': async (at) => {
      const found = await readStory(pick(slugs, at * 7));
      return found?.state === 'visible' ? relatedTo(found.story, 4) : null;
    },
    'latest, page 1': () => readEverything(1),
    'latest, page 1,000': () => readEverything(1_000),
    ...Object.fromEntries(lists),
    'search, common words': (at) => search({ q: pick(COMMON, at) }),
    'search, common words, page 20': (at) => search({ q: pick(COMMON, at), page: '20' }),
    'search, common words, best first': (at) => search({ q: pick(COMMON, at), sort: 'best' }),
    'search, rare words': (at) => search({ q: pick(RARE, at) }),
    'search, word that nobody wrote': (at) => search({ q: `unwritten${at}` }),
    'search, common words in a country': (at) =>
      search({
        q: pick(COMMON, at),
        country: slugOf.get(pick(targets.country.slice(0, 50), at)) ?? '',
      }),
    'search, direction of a year': (at) =>
      search({ q: pick(COMMON, at), direction: 'autocracy', when: 'year' }),
    'feed of everything': () => readFeed({ format: 'rss' }),
    'feed of a topic': (at) =>
      readFeed({ format: 'rss', kind: 'topic', slug: slugOf.get(pick(targets.topic, at)) ?? '' }),
    'feed of an author': (at) =>
      readFeed({
        format: 'rss',
        kind: 'author',
        slug: slugOf.get(pick(targets.author, at * 11)) ?? '',
      }),
    'countries in use': () => subjectsInUse('country'),
    'authors in use': () => subjectsInUse('author'),
    'tallies by country': () => talliesByCountry(monthsAgo(now(), 12)),
    'strip of a country': (at) =>
      readCountryYear(pick(targets.country.slice(0, 40), at), now(), { timeZone: 'UTC' }),
    'sitemap index': () => answerSitemap(request),
    'sitemap, lists': () => answerSitemapPart(request, '1'),
    'sitemap, a month': () =>
      answerSitemapPart(request, monthsAgo(now(), 24).toISOString().slice(0, 7).replace('-', '')),
    'news sitemap': () => answerNewsSitemap(request),
  };
}
