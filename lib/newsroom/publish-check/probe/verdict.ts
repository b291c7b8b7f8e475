import { SIGHT_WORDS, type Expected, type Sight } from './expected.ts';
import type { PublicFacts, PublicPage } from '../public-pages.ts';
import { entriesIn, locationsIn } from './read-xml.ts';

/** What came back from an address. */
export interface Answer {
  status: number;
  text: string;
  location: string;
}

export interface Verdict {
  ok: boolean;
  seen: string;
}

type Seen = Sight | 'an older edition';

/**
 * Compares an answer with what is expected there. Looks for the story's identity and its edition,
 * never for its words alone.
 */
export function verdictOn(
  publicPage: PublicPage,
  facts: PublicFacts,
  expected: Expected,
  answer: Answer,
): Verdict {
  const seen = LOOKS[publicPage.kind](answer, facts, publicPage);
  const ok = answer.status === expected.status && (expected.sights as Seen[]).includes(seen);
  const words = seen === 'an older edition' ? seen : SIGHT_WORDS[seen];
  return { ok, seen: answer.status === 200 ? words : `${words} (${answer.status})` };
}

const LOOKS: Record<
  PublicPage['kind'],
  (answer: Answer, facts: PublicFacts, publicPage: PublicPage) => Seen
> = {
  page: onPage,
  former: ({ status, location }, { slug }) =>
    status === 301 && location.endsWith(`/stories/${slug}`) ? 'moved' : 'nothing',
  front: inList,
  list: inList,
  feed: ({ text }, facts, { path }) =>
    path.endsWith('.json') ? inJson(text, facts) : inXml(text, facts),
  sitemap: ({ text }, { slug }) =>
    locationsIn(text)?.some((location) => location.endsWith(`/stories/${slug}`))
      ? 'story'
      : 'nothing',
  search: ({ text }, { slug }) => (text.includes(`href="/stories/${slug}"`) ? 'story' : 'nothing'),
};

/**
 * A story's page says which edition it is in its structured data; what stands in a story's place
 * has none.
 */
function onPage({ status, text }: Answer, { guid, shown, state, notice }: PublicFacts): Seen {
  if (text.includes(`"identifier":"${guid}"`))
    return shown && text.includes(`"version":${shown.n},`) ? 'story' : 'an older edition';
  if (status !== 200 && status !== 410) return 'nothing';
  return state !== 'killed' || text.includes(escapeText(notice)) ? 'notice' : 'nothing';
}

function inList({ text }: Answer, { slug, shown }: PublicFacts): Seen {
  if (!text.includes(`href="/stories/${slug}"`)) return 'nothing';
  return shown && text.includes(escapeText(shown.headline)) ? 'story' : 'an older edition';
}

function inXml(text: string, facts: PublicFacts): Seen {
  const entry = entriesIn(text)?.find(({ guid }) => guid === facts.guid);
  if (!entry) return 'nothing';
  // Notices carry no picture, no category and the time of the withdrawal; what tells them apart for
  // sure is their title.
  return editionOrNotice(entry.title, entry.updatedAt === facts.shown?.updatedAt.getTime(), facts);
}

interface JsonItem {
  id?: string;
  title?: string;
  date_modified?: string;
}

function inJson(text: string, facts: PublicFacts): Seen {
  const { items = [] } = JSON.parse(text) as { items?: JsonItem[] };
  const item = items.find(({ id }) => id === facts.guid);
  if (!item) return 'nothing';
  return editionOrNotice(
    item.title ?? '',
    new Date(item.date_modified ?? 0).getTime() === facts.shown?.updatedAt.getTime(),
    facts,
  );
}

function editionOrNotice(
  inFeed: string,
  current: boolean,
  { shown, state, headline }: PublicFacts,
): Seen {
  // Feeds part `<` from what follows it, so that a title is no markup.
  const title = inFeed.replaceAll('<\u2060', '<');
  if (shown) return current && title === shown.headline ? 'story' : 'an older edition';
  if (title === headline) return 'story';
  return state === 'held' || state === 'killed' ? 'notice' : 'an older edition';
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};
/** Text as React writes it into HTML. */
const escapeText = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
