import { and, asc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { staffDb } from '#db/staff.ts';
import { agency, contributor, section, tag } from '#db/schema/newsroom/index.ts';
import { wellFormed } from '#lib/story/text/well-formed.ts';

/** One line of a tag field: what is kept, what is read, what stands in grey beside it. */
export interface Option {
  id: string;
  name: string;
  detail?: string;
}

const MOST = 20;
const target = alias(tag, 'target');
const parent = alias(tag, 'parent');

/** Where the words stand in a name, without case and accents; 0 when they do not. */
const placeIn = (column: PgColumn, words: string): SQL<number> =>
  sql<number>`strpos(unaccent(lower(${column})), unaccent(lower(${wellFormed(words)})))`;

const options = (rows: readonly { id: string; name: string; detail: string | null }[]): Option[] =>
  rows.map(({ id, name, detail }) => (detail ? { id, name, detail } : { id, name }));

/**
 * Topics or countries by a part of their name, at most 20, those that begin with it first. The name
 * of a merged tag finds the tag that it went into.
 */
export async function searchTags(kind: 'topic' | 'country', words: string): Promise<Option[]> {
  const place = placeIn(tag.name, words);
  const rows = await staffDb()
    .select({
      id: target.id,
      name: target.name,
      detail: sql<string | null>`coalesce(max(case when ${tag.id} <> ${target.id}
      then 'also ' || ${tag.name} end), max(${parent.name}), max(${target.code}))`,
    })
    .from(tag)
    .innerJoin(target, eq(target.id, sql`coalesce(${tag.mergedInto}, ${tag.id})`))
    .leftJoin(parent, eq(parent.id, target.parentId))
    .where(and(eq(tag.kind, kind), words ? sql`${place} > 0` : isNull(tag.mergedInto)))
    .groupBy(target.id, target.name)
    .orderBy(sql`min(case when ${place} = 1 then 0 else 1 end)`, asc(target.name))
    .limit(MOST);
  return options(rows);
}

/** Agencies by name or by what stands in datelines; retired ones are left out. */
export async function searchAgencies(words: string): Promise<Option[]> {
  const fits = or(sql`${placeIn(agency.name, words)} > 0`, sql`${placeIn(agency.code, words)} = 1`);
  const rows = await staffDb()
    .select({ id: agency.id, name: agency.name, detail: agency.code })
    .from(agency)
    .where(and(isNull(agency.retiredAt), words ? fits : undefined))
    .orderBy(sql`case when ${placeIn(agency.code, words)} = 1 then 0 else 1 end`, asc(agency.name))
    .limit(MOST);
  return options(rows);
}

/** Names that can stand in a byline, with their agency. */
export async function searchContributors(words: string): Promise<Option[]> {
  const place = placeIn(contributor.name, words);
  const rows = await staffDb()
    .select({ id: contributor.id, name: contributor.name, detail: agency.code })
    .from(contributor)
    .leftJoin(agency, eq(agency.id, contributor.agencyId))
    .where(words ? sql`${place} > 0` : undefined)
    .orderBy(
      sql`case when ${place} = 1 then 0 else 1 end`,
      asc(contributor.name),
      asc(contributor.id),
    )
    .limit(MOST);
  return options(rows);
}

/**
 * Names for ids, for what a story has taken already. A merged tag has the name of the tag that it
 * went into; unknown ids are left out.
 */
export async function namesOf(ids: {
  tags?: readonly string[];
  agencies?: readonly string[];
  contributors?: readonly string[];
}): Promise<Record<string, string>> {
  const { tags = [], agencies = [], contributors = [] } = ids;
  const [tagRows, agencyRows, contributorRows] = await Promise.all([
    tags.length === 0
      ? []
      : staffDb()
          .select({ id: tag.id, name: target.name })
          .from(tag)
          .innerJoin(target, eq(target.id, sql`coalesce(${tag.mergedInto}, ${tag.id})`))
          .where(inArray(tag.id, [...tags])),
    agencies.length === 0
      ? []
      : staffDb()
          .select({ id: agency.id, name: agency.name })
          .from(agency)
          .where(inArray(agency.id, [...agencies])),
    contributors.length === 0
      ? []
      : staffDb()
          .select({ id: contributor.id, name: contributor.name })
          .from(contributor)
          .where(inArray(contributor.id, [...contributors])),
  ]);
  return Object.fromEntries(
    [...tagRows, ...agencyRows, ...contributorRows].map(({ id, name }) => [id, name]),
  );
}

/** Sections in the organisation's order, for a select. */
export async function sectionOptions(): Promise<Option[]> {
  return staffDb()
    .select({ id: section.id, name: section.name })
    .from(section)
    .orderBy(section.position, section.name);
}
