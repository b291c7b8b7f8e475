import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { staffDb } from '#db/staff.ts';
import { agency, contributor, section, tag } from '#db/schema/newsroom/index.ts';
import { placeOf } from '#lib/story/text/reading/names.ts';
import { contributorsNamed } from '../contributors/contributors-named.ts';

/** One line of a tag field: what is kept, what is read, what stands in grey beside it. */
export interface Option {
  id: string;
  name: string;
  detail?: string;
}

const MOST = 20;
const target = alias(tag, 'target');
const parent = alias(tag, 'parent');

interface Row {
  id: string;
  name: string;
  detail: string | null;
}

const option = ({ id, name, detail }: Row): Option =>
  detail ? { id, name, detail } : { id, name };

/** Those that begin with the words first; within both, in the order in which they came. */
const beginningFirst = <Found extends { place: number }>(found: readonly Found[]): Found[] =>
  found.toSorted((a, b) => Number(a.place !== 0) - Number(b.place !== 0));

interface TagNamed extends Row {
  /** Its own name, where it was merged into the one that `name` names. */
  own: string;
  merged: boolean;
}

/** Each tag once, however many of its names were found. */
function eachTag(found: readonly (TagNamed & { place: number })[]): Option[] {
  const each = Map.groupBy(beginningFirst(found), ({ id }) => id);
  return [...each.values()].flatMap((names) => {
    const [first] = names;
    const also = names.find(({ merged }) => merged);
    return first ? option(also ? { ...first, detail: `also ${also.own}` } : first) : [];
  });
}

/**
 * Topics or countries by a part of their name, at most 20, those that begin with it first. The name
 * of a merged tag finds the tag that it went into.
 */
export async function searchTags(kind: 'topic' | 'country', words: string): Promise<Option[]> {
  const placeIn = placeOf(words);
  const rows: TagNamed[] = await staffDb()
    .select({
      id: target.id,
      name: target.name,
      own: tag.name,
      merged: sql<boolean>`${tag.id} <> ${target.id}`,
      detail: sql<string | null>`coalesce(${parent.name}, ${target.code})`,
    })
    .from(tag)
    .innerJoin(target, eq(target.id, sql`coalesce(${tag.mergedInto}, ${tag.id})`))
    .leftJoin(parent, eq(parent.id, target.parentId))
    .where(and(eq(tag.kind, kind), words ? undefined : isNull(tag.mergedInto)))
    .orderBy(asc(target.name));
  const found = rows.map((row) => ({ ...row, place: placeIn(row.own) }));
  return eachTag(found.filter(({ place }) => place >= 0)).slice(0, MOST);
}

/** Agencies by name or by what stands in datelines; retired ones are left out. */
export async function searchAgencies(words: string): Promise<Option[]> {
  const placeIn = placeOf(words);
  const rows = await staffDb()
    .select({ id: agency.id, name: agency.name, detail: agency.code })
    .from(agency)
    .where(isNull(agency.retiredAt))
    .orderBy(asc(agency.name));
  const fits = ({ name, detail }: Row) => placeIn(detail ?? '') === 0 || placeIn(name) >= 0;
  const found = rows.filter(fits).map((row) => ({ ...row, place: placeIn(row.detail) }));
  return beginningFirst(found).slice(0, MOST).map(option);
}

/** Names that can stand in a byline, with their agency. */
export async function searchContributors(words: string): Promise<Option[]> {
  const found = beginningFirst(await contributorsNamed(words)).slice(0, MOST);
  const rows = await staffDb()
    .select({ id: contributor.id, name: contributor.name, detail: agency.code })
    .from(contributor)
    .leftJoin(agency, eq(agency.id, contributor.agencyId))
    .where(
      inArray(
        contributor.id,
        found.map(({ id }) => id),
      ),
    );
  const byId = new Map(rows.map((row) => [row.id, option(row)]));
  return found.flatMap(({ id }) => byId.get(id) ?? []);
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
