import type { StoryCard } from '../stories/cards.ts';
import type { Subject } from '../subjects/subjects.ts';

/**
 * What the choice asks of a story. Many stand for choice and few are chosen, so that only these are
 * read as cards.
 */
export interface Candidate {
  id: string;
  language: string;
  urgency: number;
  section: Pick<Subject, 'slug'> | null;
  topics: readonly Pick<Subject, 'id'>[];
  countries: readonly Pick<Subject, 'id'>[];
  /** Something where it has a picture. */
  lead: object | null;
  firstPublishedAt: Date;
}

/** What the front page is filled from. Every list newest first. */
export interface FrontStock<Card extends Candidate = StoryCard> {
  /**
   * The organisation's language: the front speaks it, other languages have a block of their own.
   */
  language: string;
  newest: Card[];
  /** Sections in the organisation's order, each with its newest stories. */
  sections: { section: Subject; stories: Card[] }[];
  agencies: { agency: Subject; stories: Card[] }[];
}

export interface SectionBlock<Card = StoryCard> {
  section: Subject;
  /** A full row, half a row beside another, a row of opinions, one long read. */
  shape: 'row' | 'half' | 'voices' | 'long';
  stories: Card[];
}

export interface Front<Card = StoryCard> {
  lead: Card | null;
  /** More on the lead's subject. */
  leadMore: Card[];
  seconds: Card[];
  recent: Card[];
  blocks: SectionBlock<Card>[];
  agencies: { agency: Subject; stories: Card[] }[];
  /** The newest story of each other language. */
  otherLanguages: Card[];
}

/** One step of urgency is worth as much as twelve hours. */
const HOURS_OF_A_STEP = 12;
/** A story without a picture leads only when it is a step more urgent than one with a picture. */
const WITHOUT_PICTURE = 1;
const RECENT = 11;
/** Sections that are drawn as what they are, where an organisation has them. */
const SHAPES: Record<string, 'voices' | 'long'> = { opinion: 'voices', 'long-view': 'long' };

/**
 * Fills the front page by rules: the most urgent and freshest leads, what touches the lead's topics
 * stands under it, each section gets its newest stories that do not stand higher up. No story
 * stands twice, but in the rail of the most recent, which is a list of everything by time.
 */
export function chooseFront<Card extends Candidate>(
  { language, newest, sections, agencies }: FrontStock<Card>,
  now: Date,
): Front<Card> {
  const taken = new Set<string>();
  const take = (cards: readonly Card[]) => {
    for (const card of cards) taken.add(card.id);
    return [...cards];
  };
  const free = (cards: readonly Card[]) =>
    cards.filter((card) => !taken.has(card.id) && card.language === language);

  const ours = free(newest);
  const candidates = ours.filter((card) => shapeOf(card.section) === null);
  const ranked = candidates.sort((a, b) => rankOf(a, now) - rankOf(b, now));
  const lead = ranked.toSorted((a, b) => leadRankOf(a, now) - leadRankOf(b, now))[0] ?? null;
  if (lead) take([lead]);
  const leadMore = take(
    lead
      ? free(ours)
          .filter((card) => isAkin(card, lead) && shapeOf(card.section) === null)
          .slice(0, 4)
      : [],
  );
  const seconds = take(chooseSeconds(free(ranked)));
  return {
    lead,
    leadMore,
    seconds,
    recent: newest.filter((card) => card.language === language).slice(0, RECENT),
    blocks: chooseBlocks(sections, free, (cards, many) => take(free(cards).slice(0, many))),
    agencies: agencies
      .map(({ agency, stories }) => ({ agency, stories: take(free(stories).slice(0, 2)) }))
      .filter(({ stories }) => stories.length > 0)
      .slice(0, 4),
    otherLanguages: oneOfEachLanguage(newest.filter((card) => card.language !== language)),
  };
}

/** As what a section is drawn on the front page; null: as a list of its newest. */
export function shapeOf(section: Candidate['section']): 'voices' | 'long' | null {
  return section ? (SHAPES[section.slug] ?? null) : null;
}

/** Lower stands higher: urgency in steps, age in steps. */
export function rankOf(card: Candidate, now: Date): number {
  const hours = (now.getTime() - card.firstPublishedAt.getTime()) / 3_600_000;
  return card.urgency + hours / HOURS_OF_A_STEP;
}

const leadRankOf = (card: Candidate, now: Date): number =>
  rankOf(card, now) + (card.lead ? 0 : WITHOUT_PICTURE);

/**
 * Two with pictures, then two without: never a pictured one, a plain one and a pictured one side by
 * side.
 */
function chooseSeconds<Card extends Candidate>(ranked: readonly Card[]): Card[] {
  const best = ranked.slice(0, 12);
  const pictured = best.filter((card) => card.lead).slice(0, 2);
  const plain = best.filter((card) => !pictured.includes(card)).slice(0, 4 - pictured.length);
  return [...pictured, ...plain];
}

function isAkin(card: Candidate, lead: Candidate): boolean {
  const about = new Set([...lead.topics, ...lead.countries].map((subject) => subject.id));
  return [...card.topics, ...card.countries].some((subject) => about.has(subject.id));
}

type Take<Card> = (cards: readonly Card[], many: number) => Card[];
type Free<Card> = (cards: readonly Card[]) => Card[];

/** Stories that a full row wants, and the fewest that it is drawn for. */
const ROW = { most: 7, fewest: 5 };
const HALF = 3;

/**
 * A full row, then two halves, and so on. A section that has too little for a row shares one with
 * the next section; one that stays alone at the end is a row all the same.
 */
function chooseBlocks<Card extends Candidate>(
  sections: FrontStock<Card>['sections'],
  free: Free<Card>,
  take: Take<Card>,
): SectionBlock<Card>[] {
  const plain = sections.filter(
    ({ section, stories }) => shapeOf(section) === null && free(stories).length > 0,
  );
  const blocks: SectionBlock<Card>[] = [];
  let halves = 0;
  plain.forEach(({ section, stories }, at) => {
    const last = at === plain.length - 1;
    const wantsRow =
      halves === 0 &&
      (last || (blocks.at(-1)?.shape !== 'row' && free(stories).length >= ROW.fewest));
    const shape = wantsRow ? 'row' : 'half';
    halves = wantsRow ? 0 : (halves + 1) % 2;
    const chosen = pictureFirst(take(stories, wantsRow ? ROW.most : HALF));
    if (chosen.length > 0) blocks.push({ section, shape, stories: chosen });
  });
  return [
    ...blocks,
    ...special(sections, 'long', 1, take),
    ...special(sections, 'voices', 4, take),
  ];
}

function special<Card extends Candidate>(
  sections: FrontStock<Card>['sections'],
  shape: 'voices' | 'long',
  many: number,
  take: Take<Card>,
): SectionBlock<Card>[] {
  return sections
    .filter(({ section }) => shapeOf(section) === shape)
    .flatMap(({ section, stories }) => {
      const chosen = take(shape === 'long' ? pictureFirst(stories) : stories, many);
      return chosen.length > 0 ? [{ section, shape, stories: chosen }] : [];
    });
}

/** The newest with a picture opens a block. */
export function pictureFirst<Card extends Candidate>(cards: readonly Card[]): Card[] {
  const first = cards.find((card) => card.lead);
  return first ? [first, ...cards.filter((card) => card !== first)] : [...cards];
}

function oneOfEachLanguage<Card extends Candidate>(cards: readonly Card[]): Card[] {
  const seen = new Map<string, Card>();
  for (const card of cards) if (!seen.has(card.language)) seen.set(card.language, card);
  return [...seen.values()].slice(0, 8);
}
