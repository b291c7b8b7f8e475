import { inArray } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import { agency, contributor, indicator, section, tag } from '#db/schema/newsroom/index.ts';
import type { Body } from '#lib/document/body.ts';
import type { StoryContent } from './content.ts';

/** A story's content with the names of what it refers to, under the names that the fields have on the screen. */
export type NamedContent = {
  Kicker: string;
  Headline: string;
  Standfirst: string;
  Dateline: string;
  Body: Body;
  'Lead photo': Record<'Picture' | 'Alt text' | 'Caption' | 'Credit', string>;
  Slug: string;
  Slugline: string;
  Section: string;
  Language: string;
  Urgency: string;
  Authors: string[];
  Agencies: string[];
  Tags: string[];
  Countries: string[];
  Indicators: string[];
};

const DIRECTIONS = { democracy: 'towards democracy', autocracy: 'towards autocracy', mixed: 'mixed' } as const;

/** Names by id of everything that some contents refer to. */
export async function namesIn(db: Queryable, contents: readonly StoryContent[]): Promise<Map<string, string>> {
  const ids = (pick: (content: StoryContent) => (string | null)[]) => [...new Set(contents.flatMap(pick).filter((id): id is string => id !== null))];
  const named = async (table: typeof tag | typeof agency | typeof contributor | typeof indicator | typeof section, wanted: string[]) =>
    wanted.length ? db.select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, wanted)) : [];
  const rows = await Promise.all([
    named(tag, ids((c) => [...c.topics, ...c.countries, ...c.indicators.map((use) => use.countryId)])),
    named(agency, ids((c) => c.agencies)),
    named(contributor, ids((c) => c.authors)),
    named(indicator, ids((c) => c.indicators.map((use) => use.indicatorId))),
    named(section, ids((c) => [c.sectionId])),
  ]);
  return new Map(rows.flat().map(({ id, name }) => [id, name]));
}

/** Puts names in the place of ids, so that people can read and compare a content. */
export function nameContent(content: StoryContent, names: ReadonlyMap<string, string>): NamedContent {
  const name = (id: string | null) => (id === null ? '' : names.get(id) ?? 'removed');
  const photo = content.leadPhoto;
  return {
    Kicker: content.kicker,
    Headline: content.headline,
    Standfirst: content.standfirst,
    Dateline: content.dateline,
    Body: content.body,
    'Lead photo': { Picture: photo?.mediaId ?? '', 'Alt text': photo?.alt ?? '', Caption: photo?.caption ?? '', Credit: photo?.credit ?? '' },
    Slug: content.slug,
    Slugline: content.slugline,
    Section: name(content.sectionId),
    Language: content.language,
    Urgency: String(content.urgency),
    Authors: content.authors.map(name),
    Agencies: content.agencies.map(name),
    Tags: content.topics.map(name),
    Countries: content.countries.map(name),
    Indicators: content.indicators.map((use) =>
      `${name(use.indicatorId)}, ${name(use.countryId) || 'no country'}: ${use.direction ? DIRECTIONS[use.direction] : 'no direction'}${use.reason ? ` (${use.reason})` : ''}`),
  };
}
