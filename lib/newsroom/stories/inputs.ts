import { z } from 'zod';
import type { Transaction } from '#db/queryable.ts';
import type { Field, FieldKind, Fields } from './actions/fields.ts';
import { KINDS_OF_CHANGE } from './actions/kind-of-change.ts';
import type { Given } from './actions/story-action.ts';
import { StoryId } from './content.ts';
import type { LockedStory } from './story-row.ts';
import { lockStory } from './schedule/lock-story.ts';

/** What every action takes: which story. */
export const OfStory = z.object({ storyId: StoryId });

/** SHA-256 in hexadecimal: the content that the person had on the screen. */
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const MOST = 2_000;

const sentence = ({ label, max = MOST }: Field) =>
  `${label}: at most ${max.toLocaleString('en')} characters.`;

/** A local date and time of the newsroom (`2026-11-24T18:00`), or an instant with its offset. */
const localOrInstant = ({ due }: Field) => z.string(due).trim().min(1, due).max(40);

/** The schema of each kind of field. */
const SCHEMAS = {
  sentence: (field: Field) =>
    z
      .string(field.due)
      .trim()
      .min(1, field.due)
      .max(field.max ?? MOST, sentence(field)),
  note: (field: Field) =>
    z
      .string()
      .trim()
      .max(field.max ?? MOST, sentence(field))
      .default(''),
  kindOfChange: () => z.enum(KINDS_OF_CHANGE).optional(),
  killKind: () => z.enum(['kill', 'takedown']).default('kill'),
  legal: () => z.enum(['none', 'required', 'cleared', 'blocked']),
  time: localOrInstant,
  timeOrNone: (field: Field) => localOrInstant(field).nullable(),
  hash: () => Sha256,
  hashIfShown: () => Sha256.optional(),
  desk: ({ due }: Field) => z.uuid(due),
  version: () => z.coerce.number().int().min(1),
} satisfies Record<FieldKind, (field: Field) => z.ZodType>;

type Shape<Declared extends Fields> = {
  [Name in keyof Declared]: ReturnType<(typeof SCHEMAS)[Declared[Name]['kind']]>;
};

/** What a command gets of a request, and what its callers give it. */
export type ParsedRequest<Declared extends Fields> = { storyId: string } & Given &
  z.output<z.ZodObject<Shape<Declared>>>;
type RawRequest<Declared extends Fields> = { storyId: string } & z.input<
  z.ZodObject<Shape<Declared>>
>;

/** The schema of an action's request, built from the fields that it declares. */
export function requestOf<Declared extends Fields>(
  fields: Declared,
): z.ZodType<ParsedRequest<Declared>, RawRequest<Declared>> {
  const schema: z.ZodType = OfStory.extend(
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, SCHEMAS[field.kind](field)]),
    ),
  );
  // Entries lose which name has which schema; `Shape` says it of the line above.
  return schema as z.ZodType<ParsedRequest<Declared>, RawRequest<Declared>>;
}

/** What a command on a story is about, its row locked until the end. Null: there is none. */
export const loadLocked = (
  { storyId }: { storyId: string },
  tx: Transaction,
): Promise<LockedStory | null> => lockStory(tx, storyId);
