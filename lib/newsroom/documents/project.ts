import type * as Y from 'yjs';
import { z } from 'zod';
import { readFlatBody } from '#lib/document/flat/body.ts';
import { takeBody } from '#lib/document/take-body.ts';
import { StoryContent } from '../stories/content.ts';
import { LISTS } from './layout.ts';
import { readIndicators, readLinesAndDetails, readList, readNote, readPhoto } from './read-parts.ts';
import { refusalOf, type RefusedField } from './refusals.ts';

export interface Projection {
  content: StoryContent;
  note: string;
  /** What could not be taken over, by its name on the screen. */
  refused: RefusedField[];
}

/** Names on the screen. */
const NAMES: Record<keyof StoryContent, string> = {
  kicker: 'Kicker', headline: 'Headline', standfirst: 'Standfirst', dateline: 'Dateline', body: 'Body',
  slug: 'Slug', slugline: 'Slugline', language: 'Language', sectionId: 'Section', urgency: 'Urgency',
  authors: 'Authors', agencies: 'Agencies', topics: 'Tags', countries: 'Countries', indicators: 'Indicators', leadPhoto: 'Lead photo',
};

const Note = z.string().max(20_000);

/** What stands in each field but the body, not yet validated. */
function rawFields(doc: Y.Doc): Record<Exclude<keyof StoryContent, 'body'>, unknown> {
  const entries = [
    ...readLinesAndDetails(doc),
    ...LISTS.map((list) => [list, readList(doc, list)] as const),
    ['indicators', readIndicators(doc)] as const,
    ['leadPhoto', readPhoto(doc)] as const,
  ];
  return Object.fromEntries<unknown>(entries) as ReturnType<typeof rawFields>;
}

/** One field validated, or its last good value and the reason. */
function field<Value>(schema: z.ZodType<Value>, raw: unknown, name: string, last: Value, refused: RefusedField[]): Value {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  refused.push(refusalOf(name, parsed.error));
  return last;
}

function bodyField(doc: Y.Doc, last: StoryContent['body'], refused: RefusedField[]): StoryContent['body'] {
  const links: string[] = [];
  const taken = takeBody(readFlatBody(doc, links));
  if (!taken.ok) {
    refused.push({ field: NAMES.body, sentence: `${taken.error.sentence} The last version that fits is kept.` });
    return last;
  }
  refused.push(...[...new Set([...links, ...taken.value.refused])].map((sentence) => ({ field: NAMES.body, sentence: `${sentence} All other words are saved.` })));
  return taken.value.body;
}

/**
 * The shared document as plain content: each field is validated by itself. What fails is named and keeps the value of
 * `last`; nothing else is lost by it.
 */
export function project(doc: Y.Doc, last: { content: StoryContent; note: string }): Projection {
  const refused: RefusedField[] = [];
  const raw = rawFields(doc);
  const shape = StoryContent.shape;
  const checked = (Object.keys(raw) as (keyof typeof raw)[]).map((name) =>
    [name, field<unknown>(shape[name], raw[name], NAMES[name], last.content[name], refused)] as const);
  const body = bodyField(doc, last.content.body, refused);
  const content = { ...Object.fromEntries<unknown>(checked), body } as StoryContent;
  return { content, note: field(Note, readNote(doc), 'Note', last.note, refused), refused };
}
