import type { StoryCard } from './cards.ts';
import type { Subject } from './subjects.ts';

/** What the front page is filled from. Every list newest first. */
export interface FrontStock {
  /** The house's language: the front speaks it, other languages have a block of their own. */
  language: string;
  newest: StoryCard[];
  /** Sections in the house's order, each with its newest stories. */
  sections: { section: Subject; stories: StoryCard[] }[];
  agencies: { agency: Subject; stories: StoryCard[] }[];
}

export interface SectionBlock {
  section: Subject;
  /** A full row, half a row beside another, a row of opinions, one long read. */
  shape: 'row' | 'half' | 'voices' | 'long';
  stories: StoryCard[];
}

export interface Front {
  lead: StoryCard | null;
  /** More on the lead's subject. */
  leadMore: StoryCard[];
  seconds: StoryCard[];
  recent: StoryCard[];
  blocks: SectionBlock[];
  agencies: { agency: Subject; stories: StoryCard[] }[];
  /** The newest story of each other language. */
  tongues: StoryCard[];
}

/** One step of urgency is worth as much as twelve hours. */
const HOURS_OF_A_STEP = 12;
/** A story without a picture leads only when it is a step more urgent than one with a picture. */
const WITHOUT_PICTURE = 1;
const RECENT = 11;
/** Sections that are drawn as what they are, where a house has them. */
const SHAPES: Record<string, 'voices' | 'long'> = { opinion: 'voices', 'long-view': 'long' };

/**
 * Fills the front page by rules: the most urgent and freshest leads, what touches the lead's topics stands under it,
 * each section gets its newest stories that do not stand higher up. No story stands twice, but in the rail of the most recent,
 * which is a list of everything by time.
 */
export function chooseFront({ language, newest, sections, agencies }: FrontStock, now: Date): Front {
  const taken = new Set<string>();
  const take = (cards: readonly StoryCard[]) => { for (const card of cards) taken.add(card.id); return [...cards]; };
  const free = (cards: readonly StoryCard[]) => cards.filter((card) => !taken.has(card.id) && card.language === language);

  const ours = free(newest);
  const candidates = ours.filter((card) => shapeOf(card.section) === null);
  const ranked = candidates.sort((a, b) => rankOf(a, now) - rankOf(b, now));
  const lead = ranked.toSorted((a, b) => leadRankOf(a, now) - leadRankOf(b, now))[0] ?? null;
  if (lead) take([lead]);
  const leadMore = take(lead ? free(ours).filter((card) => isAkin(card, lead) && shapeOf(card.section) === null).slice(0, 4) : []);
  const seconds = take(chooseSeconds(free(ranked)));
  return {
    lead, leadMore, seconds,
    recent: newest.filter((card) => card.language === language).slice(0, RECENT),
    blocks: chooseBlocks(sections, free, (cards, many) => take(free(cards).slice(0, many))),
    agencies: agencies.map(({ agency, stories }) => ({ agency, stories: take(free(stories).slice(0, 2)) })).filter(({ stories }) => stories.length > 0).slice(0, 4),
    tongues: oneOfEachLanguage(newest.filter((card) => card.language !== language)),
  };
}

function shapeOf(section: Subject | null): 'voices' | 'long' | null {
  return section ? SHAPES[section.slug] ?? null : null;
}

/** Lower stands higher: urgency in steps, age in steps. */
export function rankOf(card: StoryCard, now: Date): number {
  const hours = (now.getTime() - card.firstPublishedAt.getTime()) / 3_600_000;
  return card.urgency + hours / HOURS_OF_A_STEP;
}

const leadRankOf = (card: StoryCard, now: Date): number => rankOf(card, now) + (card.lead ? 0 : WITHOUT_PICTURE);

/** Two with pictures, then two without: never a pictured one, a plain one and a pictured one side by side. */
function chooseSeconds(ranked: readonly StoryCard[]): StoryCard[] {
  const best = ranked.slice(0, 12);
  const pictured = best.filter((card) => card.lead).slice(0, 2);
  const plain = best.filter((card) => !pictured.includes(card)).slice(0, 4 - pictured.length);
  return [...pictured, ...plain];
}

function isAkin(card: StoryCard, lead: StoryCard): boolean {
  const about = new Set([...lead.topics, ...lead.countries].map((subject) => subject.id));
  return [...card.topics, ...card.countries].some((subject) => about.has(subject.id));
}

type Take = (cards: readonly StoryCard[], many: number) => StoryCard[];
type Free = (cards: readonly StoryCard[]) => StoryCard[];

/** Stories that a full row wants, and the fewest that it is drawn for. */
const ROW = { most: 7, fewest: 5 };
const HALF = 3;

/**
 * A full row, then two halves, and so on. A section that has too little for a row shares one with the next section;
 * one that stays alone at the end is a row all the same.
 */
function chooseBlocks(sections: FrontStock['sections'], free: Free, take: Take): SectionBlock[] {
  const plain = sections.filter(({ section, stories }) => shapeOf(section) === null && free(stories).length > 0);
  const blocks: SectionBlock[] = [];
  let halves = 0;
  plain.forEach(({ section, stories }, at) => {
    const last = at === plain.length - 1;
    const wantsRow = halves === 0 && (last || (blocks.at(-1)?.shape !== 'row' && free(stories).length >= ROW.fewest));
    const shape = wantsRow ? 'row' : 'half';
    halves = wantsRow ? 0 : (halves + 1) % 2;
    const chosen = pictureFirst(take(stories, wantsRow ? ROW.most : HALF));
    if (chosen.length > 0) blocks.push({ section, shape, stories: chosen });
  });
  return [...blocks, ...special(sections, 'long', 1, take), ...special(sections, 'voices', 4, take)];
}

function special(sections: FrontStock['sections'], shape: 'voices' | 'long', many: number, take: Take): SectionBlock[] {
  return sections.filter(({ section }) => shapeOf(section) === shape).flatMap(({ section, stories }) => {
    const chosen = take(shape === 'long' ? pictureFirst(stories) : stories, many);
    return chosen.length > 0 ? [{ section, shape, stories: chosen }] : [];
  });
}

/** The newest with a picture opens a block. */
function pictureFirst(cards: readonly StoryCard[]): StoryCard[] {
  const first = cards.find((card) => card.lead);
  return first ? [first, ...cards.filter((card) => card !== first)] : [...cards];
}

function oneOfEachLanguage(cards: readonly StoryCard[]): StoryCard[] {
  const seen = new Map<string, StoryCard>();
  for (const card of cards) if (!seen.has(card.language)) seen.set(card.language, card);
  return [...seen.values()].slice(0, 8);
}
