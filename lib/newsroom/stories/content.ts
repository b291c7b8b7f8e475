import { z } from 'zod';
import {
  CONTENT_KEYS,
  eachOf,
  FIELDS,
  type ContentKey,
  type KindOf,
  type StoryContent as Content,
} from '#lib/story/fields/fields.ts';
import { emptyValue } from '#lib/story/forms/empty-value.ts';
import { valueSchema, type ValueSchemas } from '#lib/story/forms/value-schema.ts';

export const StoryId = z.uuid();

/**
 * Everything that is approved, hashed and published: each field as it is declared in
 * lib/story/fields.
 */
export type StoryContent = Content;

type Shape = { [K in ContentKey]: ValueSchemas[KindOf<K>] };

export const StoryContent = z.strictObject(
  eachOf<ContentKey, Shape>(CONTENT_KEYS, (key) => valueSchema(FIELDS[key].form)),
);

/** The content of a story that has just been started in a language. */
export const emptyContent = (language: string): StoryContent =>
  eachOf<ContentKey, StoryContent>(CONTENT_KEYS, (key) => emptyValue(FIELDS[key].form, language));
