import { inArray } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import { agency, contributor, indicator, section, tag } from '#db/schema/newsroom/index.ts';
import type { Body } from '#lib/story/text/body.ts';
import { referencesIn, type Reference } from '#lib/story/content/references-in.ts';
import {
  heldIn,
  type ContentKey,
  type HeldField,
  type KindOf,
  type NameOf,
} from '#lib/story/fields/fields.ts';
import type { Direction, Kind } from '#lib/story/forms/form.ts';
import type { StoryContent } from '../content.ts';

/** What a field reads like with names in the place of ids. */
interface Named {
  text: string;
  language: string;
  number: string;
  choice: string;
  ids: string[];
  uses: string[];
  /** By the names of its words, and `Picture`. */
  photo: Record<string, string>;
  body: Body;
}

/**
 * A story's content with the names of what it refers to, under the names that the fields have on
 * the screen.
 */
export type NamedContent = { [K in ContentKey as NameOf<K>]: Named[KindOf<K>] };

const DIRECTIONS: Record<Direction, string> = {
  democracy: 'towards democracy',
  autocracy: 'towards autocracy',
  mixed: 'mixed',
};

type Table = typeof tag | typeof agency | typeof contributor | typeof indicator | typeof section;
const TABLES: Record<Reference, Table> = { tag, agency, contributor, indicator, section };

/** Names by id of everything that some contents refer to. */
export async function namesIn(
  db: Queryable,
  contents: readonly StoryContent[],
): Promise<Map<string, string>> {
  const wanted = Map.groupBy(contents.flatMap(referencesIn), ({ to }) => to);
  const rows = await Promise.all(
    [...wanted].map(([to, references]) => {
      const table = TABLES[to];
      return db
        .select({ id: table.id, name: table.name })
        .from(table)
        .where(inArray(table.id, [...new Set(references.map(({ id }) => id))]));
    }),
  );
  return new Map(rows.flat().map(({ id, name }) => [id, name]));
}

type Naming = (id: string | null) => string;

const NAMED: { [K in Kind]: (held: HeldField<K>, name: Naming) => Named[K] } = {
  text: ({ value }) => value,
  language: ({ value }) => value,
  number: ({ value }) => String(value),
  choice: ({ value }, name) => name(value),
  ids: ({ value }, name) => value.map(name),
  uses: ({ value }, name) =>
    value.map(
      (use) =>
        `${name(use.indicatorId)}, ${name(use.countryId) || 'no country'}: ` +
        `${use.direction ? DIRECTIONS[use.direction] : 'no direction'}${use.reason ? ` (${use.reason})` : ''}`,
    ),
  photo: ({
    form: {
      words: { alt, caption, credit },
    },
    value,
  }) => ({
    Picture: value?.mediaId ?? '',
    [alt.name]: value?.alt ?? '',
    [caption.name]: value?.caption ?? '',
    [credit.name]: value?.credit ?? '',
  }),
  body: ({ value }) => value,
};

const named = <K extends Kind>(held: HeldField<K>, name: Naming): Named[K] =>
  NAMED[held.kind](held, name);

/** Puts names in the place of ids, so that people can read and compare a content. */
export function nameContent(
  content: StoryContent,
  names: ReadonlyMap<string, string>,
): NamedContent {
  const name: Naming = (id) => (id === null ? '' : (names.get(id) ?? 'removed'));
  // Each field once, under its name: that these are all names TypeScript does not see.
  return Object.fromEntries<unknown>(
    heldIn(content).map((held) => [held.field.name, named(held, name)]),
  ) as NamedContent;
}
