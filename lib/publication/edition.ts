import { z } from 'zod';

/** A picture as an edition froze it: enough to print `<picture>` without asking the newsroom wing. */
export const EditionPicture = z.object({
  mediaId: z.uuid(),
  /** SHA-256 of the original: the address is `/media/<sha256>/<width>.<webp|jpg>`. */
  sha256: z.string().length(64),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Renditions that exist, by ascending width; each in WebP and JPEG; bytes are of the JPEG. */
  renditions: z.array(z.object({ width: z.number().int(), height: z.number().int(), jpegBytes: z.number().int() })).min(1),
});
export type EditionPicture = z.infer<typeof EditionPicture>;

/** What the publication wing keeps of an edition beside its body. Written by publish, validated on every read. */
export const EditionContent = z.object({
  kicker: z.string(),
  headline: z.string(),
  standfirst: z.string(),
  dateline: z.object({ cities: z.array(z.string()), agencies: z.array(z.string()) }),
  slug: z.string(),
  language: z.string(),
  sectionId: z.uuid(),
  urgency: z.number().int(),
  authors: z.array(z.uuid()),
  agencies: z.array(z.uuid()),
  topics: z.array(z.uuid()),
  countries: z.array(z.uuid()),
  indicators: z.array(z.object({
    indicatorId: z.uuid(),
    countryId: z.uuid(),
    direction: z.enum(['democracy', 'autocracy', 'mixed']),
    reason: z.string(),
  })),
  leadPhoto: z.object({ mediaId: z.uuid(), alt: z.string(), caption: z.string(), credit: z.string() }).nullable(),
  /** Every picture of lead photo and body, by media id. */
  pictures: z.record(z.string(), EditionPicture),
  words: z.number().int(),
});
export type EditionContent = z.infer<typeof EditionContent>;
