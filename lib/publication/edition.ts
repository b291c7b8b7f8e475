import { z } from 'zod';
import { eachOf, FIELD_KEYS, FIELDS, type KeysWhere } from '#lib/story/fields/fields.ts';
import {
  READERS_SCHEMAS,
  type ReadersForm,
  type ReadersValues,
} from '#lib/story/forms/readers-schema.ts';

/**
 * A picture as an edition froze it: enough to print `<picture>` without asking the newsroom wing.
 */
export const EditionPicture = z.object({
  mediaId: z.uuid(),
  /** SHA-256 of the original: the address is `/media/<sha256>/<width>.<webp|jpg>`. */
  sha256: z.string().length(64),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Nothing shines through it; where that is not said it may. */
  opaque: z.literal(true).optional(),
  /** Renditions that exist, by ascending width; each in WebP and JPEG; bytes are of the JPEG. */
  renditions: z
    .array(
      z.object({ width: z.number().int(), height: z.number().int(), jpegBytes: z.number().int() }),
    )
    .min(1),
});
export type EditionPicture = z.infer<typeof EditionPicture>;

/** Fields of a story that an edition keeps in its content. */
type EditionKey = KeysWhere<{ readers: ReadersForm }>;
const EDITION_KEYS = FIELD_KEYS.filter((key): key is EditionKey => {
  const { readers } = FIELDS[key];
  return readers !== null && readers !== 'body';
});

type Shape = { [K in EditionKey]: z.ZodType<ReadersValues[(typeof FIELDS)[K]['readers']]> };

/**
 * What the publication wing keeps of an edition beside its body: the fields that readers get.
 * Written by publish, validated on every read.
 */
export const EditionContent = z.object({
  ...eachOf<EditionKey, Shape>(EDITION_KEYS, (key) => READERS_SCHEMAS[FIELDS[key].readers]),
  /** Every picture of lead photo and body, by media id. */
  pictures: z.record(z.string(), EditionPicture),
  words: z.number().int(),
});
export type EditionContent = z.infer<typeof EditionContent>;
