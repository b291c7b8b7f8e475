import type * as Y from 'yjs';
import type { Body } from '#lib/story/text/nodes.ts';
import { readField } from '#lib/newsroom/collaboration/read-field.ts';
import {
  CONTENT_KEYS,
  eachOf,
  FIELDS,
  type ContentKey,
  type StoryContent,
} from '#lib/story/fields/fields.ts';
import type { FormOf, IndicatorUse, Kind, LeadPhoto, Values } from '#lib/story/forms/form.ts';
import { textOf } from './text-of.ts';

const isThere = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** What was read as what it ought to be: a window shows it, and does not validate it. */
const SHOWN: { [K in Kind]: (read: unknown, form: FormOf<K>) => Values[K] } = {
  text: textOf,
  language: (read) => textOf(read) || 'en',
  number: (read, { first }) => Number(read ?? first),
  choice: (read) => textOf(read) || null,
  ids: (read) => read as string[],
  uses: (read) => (read as IndicatorUse[]).filter(isThere),
  photo: (read) => read as LeadPhoto | null,
  body: (read) => read as Body,
};

const shown = <K extends Kind>(doc: Y.Doc, form: FormOf<K>): Values[K] =>
  SHOWN[form.kind](readField(doc, form), form);

/**
 * The story as it stands in this window, for the checks panel: not validated, the server reads its
 * own.
 */
export const contentOf = (doc: Y.Doc): StoryContent =>
  eachOf<ContentKey, StoryContent>(CONTENT_KEYS, (key) => shown(doc, FIELDS[key].form));
