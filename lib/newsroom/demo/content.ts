import type { Block, DemoStory } from '#db/demo/index.ts';
import { readBody } from '#lib/story/text/body.ts';
import { unwrap } from '../command.ts';
import { emptyContent, StoryContent } from '../stories/content.ts';
import { dated, mapTexts } from './dates.ts';
import { idOf } from './fill-people.ts';
import type { Ids } from './fill-subjects.ts';

/** Everything that a demo story's names and days are read against. */
export interface Setting {
  ids: Ids;
  pictures: ReadonlyMap<string, string>;
  timeZone: string;
}

/** A demo story as the newsroom stores it: names become ids, days are counted from `base`. */
export function contentOf(
  story: DemoStory,
  base: Date,
  { ids, pictures, timeZone }: Setting,
): StoryContent {
  const language = story.language ?? 'en';
  const { headline, standfirst, photo, body, indicators } = mapTexts(story, (text) =>
    dated(text, { base, language, timeZone }),
  );
  const all = (known: ReadonlyMap<string, string>, names: readonly string[]) =>
    names.map((name) => idOf(known, name));
  return StoryContent.parse({
    ...emptyContent(language),
    kicker: story.kicker,
    headline,
    standfirst,
    dateline: story.dateline,
    slug: story.slug,
    slugline: story.slugline,
    sectionId: idOf(ids.sections, story.section),
    urgency: story.urgency,
    authors: all(ids.contributors, story.authors),
    agencies: all(ids.agencies, story.agencies),
    topics: all(ids.topics, story.topics),
    countries: all(ids.countries, story.countries),
    indicators: indicators.map(([name, country, direction, reason], i) => ({
      id: `use-${i + 1}`,
      indicatorId: idOf(ids.indicators, name),
      countryId: idOf(ids.countries, country),
      direction,
      reason,
    })),
    leadPhoto: photo ? leadPhotoOf(photo, pictures) : null,
    body: unwrap(
      readBody({ type: 'doc', content: body.map((block) => withMedia(block, pictures)) }),
    ),
  });
}

function leadPhotoOf(
  { picture, ...words }: NonNullable<DemoStory['photo']>,
  pictures: Setting['pictures'],
): StoryContent['leadPhoto'] {
  return { mediaId: idOf(pictures, picture), ...words };
}

function withMedia(block: Block, pictures: Setting['pictures']): Block {
  if (block.type !== 'picture') return block;
  return {
    ...block,
    attrs: { ...block.attrs, mediaId: idOf(pictures, String(block.attrs?.['mediaId'])) },
  };
}
