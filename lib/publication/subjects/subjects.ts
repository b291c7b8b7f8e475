import { asc, eq, sql } from 'drizzle-orm';
import { cache } from 'react';
import { readerDb } from '#db/reader.ts';
import { readableSubject } from '#db/schema/publication/index.ts';
import { subjectAddressOf } from '../story-address.ts';
import { LISTS, type ListKind, type SubjectKind } from '../lists/kinds.ts';
import { remembered } from '../freshness/remembered.ts';
import { cacheTag, tagOf } from '../freshness/cache-tags.ts';

/**
 * What stories can be about or come from: a section, topic, country, author, agency or indicator.
 */
export interface Subject {
  id: string;
  kind: SubjectKind;
  slug: string;
  name: string;
  description: string;
  /** Agencies: as in a dateline. Countries: ISO 3166-1 alpha-2. */
  code: string | null;
  city: string;
  parentId: string | null;
  /** Authors: their agency. */
  agencyId: string | null;
  position: number;
}

type Row = Subject & { canonicalId: string };

/**
 * A chain of merges is at most this long; what is longer is a mistake, and answers like nothing.
 */
const LONGEST_CHAIN = 5;

/**
 * Subjects by the ids that were asked for. The id of a merged one leads to the one that it went
 * into. One array: a front page names a thousand, and a parameter for each would cost more than the
 * query.
 */
export async function subjectsByIds(ids: Iterable<string>): Promise<Map<string, Subject>> {
  const wanted = [...new Set(ids)];
  const rows = new Map<string, Row>();
  let missing = wanted;
  for (let step = 0; missing.length > 0 && step < LONGEST_CHAIN; step += 1) {
    for (const row of await readerDb()
      .select()
      .from(readableSubject)
      .where(sql`${readableSubject.id} = ANY(${sql.param(missing)}::uuid[])`))
      rows.set(row.id, row);
    missing = [...new Set([...rows.values()].map((row) => row.canonicalId))].filter(
      (id) => !rows.has(id),
    );
  }
  // Those that a chain of merges leads over too: any of them may be merged on, or renamed.
  cacheTag(...new Set([...wanted, ...rows.keys()].map(tagOf.subject)));
  return new Map(
    wanted.flatMap((id) => {
      const subject = canonical(rows, id);
      return subject ? [[id, subject] as const] : [];
    }),
  );
}

function canonical(rows: ReadonlyMap<string, Row>, id: string): Subject | null {
  let row = rows.get(id);
  for (let step = 0; row && row.canonicalId !== row.id && step < LONGEST_CHAIN; step += 1)
    row = rows.get(row.canonicalId);
  if (!row || row.canonicalId !== row.id) return null;
  const { canonicalId: _, ...subject } = row;
  return subject;
}

/** The subjects of these ids in their order, each once; ids that lead nowhere are left out. */
export function subjectsAmong(
  subjects: ReadonlyMap<string, Subject>,
  ids: readonly string[],
): Subject[] {
  const found = ids.flatMap((id) => subjects.get(id) ?? []);
  return [...new Map(found.map((subject) => [subject.id, subject])).values()];
}

/**
 * The subject at a slug, past or present; null for none. Its own slug differs from the one asked
 * for where it has moved.
 */
export const subjectBySlug = cache(
  async (kind: ListKind, slug: string): Promise<Subject | null> => {
    const address = await subjectAddressOf(kind, slug);
    if (!address) return null;
    return (await subjectsByIds([address.subjectId])).get(address.subjectId) ?? null;
  },
);

/**
 * All subjects of a kind that stand for themselves, in the organisation's order. Once per request.
 */
export const subjectsOf = cache((kind: SubjectKind): Promise<readonly Subject[]> =>
  LISTS[kind].onEveryPage ? remembered(`subjects ${kind}`, () => allOf(kind)) : allOf(kind),
);

async function allOf(kind: SubjectKind): Promise<readonly Subject[]> {
  cacheTag(tagOf.subjects(kind));
  const rows = await readerDb()
    .select()
    .from(readableSubject)
    .where(
      sql`${readableSubject.kind} = ${kind} AND ${eq(readableSubject.id, readableSubject.canonicalId)}`,
    )
    .orderBy(asc(readableSubject.position), asc(readableSubject.name), asc(readableSubject.id));
  return rows.map(({ canonicalId: _, ...subject }) => subject);
}

/** The ids of a subject and of all that were merged into it: a list shows the stories of each. */
export async function idsOf(subjectId: string): Promise<string[]> {
  cacheTag(tagOf.subject(subjectId));
  const { rows } = await readerDb().execute<{ id: string }>(sql`
    WITH RECURSIVE one AS (
      SELECT ${subjectId}::uuid AS id
      UNION SELECT s.id FROM publication.public_subject s JOIN one ON s.canonical_id = one.id
    ) SELECT id FROM one`);
  return rows.map((row) => row.id);
}
