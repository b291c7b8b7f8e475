import { and, eq, isNull, sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { indicator, tag, workingCopy } from '#db/schema/newsroom/index.ts';
import { inTreeOrder } from './tree-order.ts';
import type { KIND_WORDS, TagKind } from './tag-row.ts';

/** A row of the tags' tree. */
export interface TagRow {
  id: string;
  kind: keyof typeof KIND_WORDS;
  name: string;
  slug: string;
  description: string;
  code: string | null;
  parentId: string | null;
  /** Names that it had before a merge; writers still find it by them. */
  also: string[];
  /**
   * Stories whose working copy carries it; in an archive of more than 10,000 reckoned from a part
   * of them, to two digits.
   */
  stories: number;
  retired: boolean;
  level: number;
  unfolds: boolean;
}

/** Of a larger archive so many stories are counted, and the rest reckoned from them. */
const COUNTED = 10_000;
/** Indicators stand in the content only, which has to be read whole for them. */
const READ = 2_500;

/**
 * Which part of the working copies is read, in percent: all of them, or a sample that is the same
 * each time.
 */
async function percentOf(most: number): Promise<number> {
  const {
    rows: [copies],
  } = await staffDb().execute<{ about: number }>(
    sql`select reltuples::int as about from pg_class where oid = 'newsroom.working_copy'::regclass`,
  );
  return (copies?.about ?? 0) <= COUNTED ? 100 : (100 * most) / (copies?.about ?? 1);
}

/** Two digits of what is reckoned: more would claim more than is known. */
const reckoned = (stories: number, percent: number): number =>
  percent === 100 ? stories : Number(((stories * 100) / percent).toPrecision(2));

const sampled = (percent: number) =>
  sql`${workingCopy} tablesample system (${percent}::real) repeatable (1)`;

/** How often each tag, and each indicator, stands in a working copy. */
const tagUses = (percent: number) =>
  sql`(select unnest(${workingCopy.tagIds}) as id, count(*)::int as stories from ${sampled(percent)} group by 1) uses`;
const indicatorUses = (
  percent: number,
) => sql`(select (used ->> 'indicatorId')::uuid as id, count(distinct ${workingCopy.storyId})::int as stories
  from ${sampled(percent)}, jsonb_array_elements(${workingCopy.content} -> 'indicators') used group by 1) uses`;
const stories = sql<number>`coalesce(uses.stories, 0)`;

/** Topics or countries as a tree, merged ones left out. */
export async function tagTree(kind: TagKind): Promise<TagRow[]> {
  const percent = await percentOf(COUNTED);
  const rows = await staffDb()
    .select({
      id: tag.id,
      kind: tag.kind,
      name: tag.name,
      slug: tag.slug,
      description: tag.description,
      code: tag.code,
      parentId: tag.parentId,
      stories,
      also: sql<
        string[]
      >`array(select o.name from newsroom.tag o where o.merged_into = ${tag.id} order by o.name)`,
    })
    .from(tag)
    .leftJoin(tagUses(percent), sql`uses.id = ${tag.id}`)
    .where(and(eq(tag.kind, kind), isNull(tag.mergedInto)));
  return inTreeOrder(rows).map(({ row, level, unfolds }) => ({
    ...row,
    stories: reckoned(row.stories, percent),
    retired: false,
    level,
    unfolds,
  }));
}

/** The indicators as a tree, retired ones among them. */
export async function indicatorTree(): Promise<TagRow[]> {
  const percent = await percentOf(READ);
  const rows = await staffDb()
    .select({
      id: indicator.id,
      name: indicator.name,
      slug: indicator.slug,
      description: indicator.description,
      parentId: indicator.parentId,
      position: indicator.position,
      retiredAt: indicator.retiredAt,
      stories,
    })
    .from(indicator)
    .leftJoin(indicatorUses(percent), sql`uses.id = ${indicator.id}`);
  return inTreeOrder(rows).map(({ row: { retiredAt, position: _, ...row }, level, unfolds }) => ({
    ...row,
    stories: reckoned(row.stories, percent),
    kind: 'indicator' as const,
    code: null,
    also: [],
    retired: retiredAt !== null,
    level,
    unfolds,
  }));
}
