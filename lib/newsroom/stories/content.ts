import { z } from 'zod';
import type { Body } from '#lib/document/body.ts';

/** A title-like field: one line. */
const line = (max: number) => z.string().max(max).regex(/^[^\n\r]*$/, 'must be one line');

export const StoryId = z.uuid();

export const Direction = z.enum(['democracy', 'autocracy', 'mixed']);
export type Direction = z.infer<typeof Direction>;

/** One use of a democracy indicator. Country and direction may still be missing while the story is being written. */
export const IndicatorUse = z.strictObject({
  /** The row's own id, so that two people can edit two rows at once. */
  id: z.string().min(1).max(64),
  indicatorId: z.uuid(),
  countryId: z.uuid().nullable(),
  direction: Direction.nullable(),
  reason: z.string().max(500),
});
export type IndicatorUse = z.infer<typeof IndicatorUse>;

export const LeadPhoto = z.strictObject({
  mediaId: z.uuid(),
  alt: z.string().max(1_000),
  caption: z.string().max(2_000),
  credit: line(300),
});
export type LeadPhoto = z.infer<typeof LeadPhoto>;

/** BCP 47, the well-formed part that a newsroom uses: language, script, region. */
export const Language = z.string().max(35).regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/, 'must be a language such as en or pt-BR');

export const Slug = z.string().max(120).regex(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/, 'takes small letters, digits and single hyphens');

/**
 * The plain form of a story's shared document: everything that is approved, hashed and published.
 * `body` is ProseMirror JSON, checked separately by lib/document (schema, depth, size).
 */
export const StoryContent = z.strictObject({
  kicker: line(120),
  headline: line(300),
  standfirst: line(1_000),
  /** As typed, in the house form `Lima/Buenos Aires (AP/dpa)`; read by lib/document/dateline.ts. */
  dateline: line(300),
  slug: Slug,
  slugline: line(80),
  language: Language,
  sectionId: z.uuid().nullable(),
  urgency: z.number().int().min(1).max(5),
  authors: z.array(z.uuid()).max(30),
  agencies: z.array(z.uuid()).max(30),
  topics: z.array(z.uuid()).max(30),
  countries: z.array(z.uuid()).max(30),
  indicators: z.array(IndicatorUse).max(30),
  leadPhoto: LeadPhoto.nullable(),
  body: z.custom<Body>((value) => z.looseObject({ type: z.literal('doc'), content: z.array(z.unknown()) }).safeParse(value).success, 'must be a document'),
});
export type StoryContent = z.infer<typeof StoryContent>;

export const emptyContent = (language: string): StoryContent => ({
  kicker: '',
  headline: '',
  standfirst: '',
  dateline: '',
  slug: '',
  slugline: '',
  language,
  sectionId: null,
  urgency: 3,
  authors: [],
  agencies: [],
  topics: [],
  countries: [],
  indicators: [],
  leadPhoto: null,
  body: { type: 'doc', content: [{ type: 'paragraph' }] },
});
