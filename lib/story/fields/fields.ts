import type { FormOf, Held, Kind, Values } from '../forms/form.ts';
import { agencies } from './agencies.ts';
import { authors } from './authors.ts';
import { body } from './body.ts';
import { countries } from './countries.ts';
import { dateline } from './dateline.ts';
import type { DeskPart, Field } from './field.ts';
import { headline } from './headline.ts';
import { indicators } from './indicators.ts';
import { kicker } from './kicker.ts';
import { language } from './language.ts';
import { leadPhoto } from './lead-photo.ts';
import { note } from './note.ts';
import { sectionId } from './section.ts';
import { slug } from './slug.ts';
import { slugline } from './slugline.ts';
import { standfirst } from './standfirst.ts';
import { topics } from './topics.ts';
import { urgency } from './urgency.ts';

/** Every field of a story, in the order in which the desk shows them. The only list of fields. */
export const FIELDS = {
  kicker,
  headline,
  standfirst,
  dateline,
  body,
  leadPhoto,
  slug,
  slugline,
  sectionId,
  language,
  urgency,
  authors,
  agencies,
  topics,
  countries,
  indicators,
  note,
} as const satisfies Record<string, Field>;

type Fields = typeof FIELDS;
export type FieldKey = keyof Fields;
export type KindOf<K extends FieldKey> = Fields[K]['form']['kind'];
export type NameOf<K extends FieldKey> = Fields[K]['name'];

/** Keys of the fields that are declared in some way. */
export type KeysWhere<Part> = { [K in FieldKey]: Fields[K] extends Part ? K : never }[FieldKey];

/** What is approved, hashed and published: all but what stands beside it. */
export type ContentKey = Exclude<FieldKey, KeysWhere<{ beside: true }>>;

/** The plain form of a story's shared document. */
export type StoryContent = { [K in ContentKey]: Values[KindOf<K>] };

export const FIELD_KEYS = Object.keys(FIELDS) as FieldKey[];

/** A field as any other: what only some declare may be asked of each. */
export const fieldOf = (key: FieldKey): Field => FIELDS[key];

/** Keys of the fields of a kind, or of a kind in one part of the desk. */
export const keysOf = <K extends Kind, Part extends DeskPart = DeskPart>(
  kind: K,
  part?: Part,
): KeysWhere<{ form: { kind: K }; desk: Part }>[] =>
  FIELD_KEYS.filter(
    (key): key is KeysWhere<{ form: { kind: K }; desk: Part }> =>
      FIELDS[key].form.kind === kind && (part === undefined || FIELDS[key].desk === part),
  );

export const CONTENT_KEYS: readonly ContentKey[] = FIELD_KEYS.filter(
  (key): key is ContentKey => !fieldOf(key).beside,
);

/**
 * One entry for each key. TypeScript does not see that going through all keys fills all of them.
 */
export function eachOf<Key extends string, Made extends Record<Key, unknown>>(
  keys: readonly Key[],
  make: (key: Key) => Made[Key],
): Made {
  return Object.fromEntries<unknown>(keys.map((key) => [key, make(key)])) as Made;
}

/** A field with its form, so that what is done by kind can be done with all of them. */
export type Declared<K extends Kind = Kind> = {
  [P in K]: { kind: P; key: KeysWhere<{ form: { kind: P } }>; field: Field; form: FormOf<P> };
}[K];

/** The fields of a part of the desk, in its order. */
export const declaredOn = (part: DeskPart): Declared[] =>
  FIELD_KEYS.filter((key) => FIELDS[key].desk === part).map((key) => {
    const { form }: { form: FormOf } = FIELDS[key];
    // One key, so one kind: TypeScript does not see that key and form belong together.
    return { kind: form.kind, key, field: fieldOf(key), form } as Declared;
  });

/** A field of a content with its value. */
export type HeldField<K extends Kind = Kind> = { key: ContentKey; field: Field } & Held<K>;

/**
 * Every field of a content with its value, so that what is done by kind can be done with all of
 * them.
 */
export const heldIn = (content: StoryContent): HeldField[] =>
  CONTENT_KEYS.map((key) => {
    const { form }: { form: FormOf } = FIELDS[key];
    // One key, so one kind: TypeScript does not see that form and value belong together.
    return { key, field: fieldOf(key), kind: form.kind, form, value: content[key] } as HeldField;
  });
