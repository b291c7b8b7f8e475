import { sql } from 'drizzle-orm';
import { cache } from 'react';
import { readerDb } from '#db/reader.ts';
import type { SubjectKind } from '../lists/kinds.ts';
import type { Subject } from './subjects.ts';
import { cacheTag, tagOf } from '../freshness/cache-tags.ts';

export interface UsedSubject {
  subject: Subject;
  /** First publication of its newest story. */
  newestAt: Date;
}

type Row = { [Key in keyof Subject]: Subject[Key] } & { newestAt: string };

/**
 * The subjects of a kind that have a story to be read, in the organisation's order. Looks at one
 * story each, however many there are.
 */
export const subjectsInUse = cache(async (kind: SubjectKind): Promise<UsedSubject[]> => {
  cacheTag(tagOf.lists(kind), tagOf.subjects(kind));
  const { rows } = await readerDb().execute<Row>(sql`
    SELECT s.id, s.kind, s.slug, s.name, s.description, s.code, s.city, s.parent_id AS "parentId",
    s.agency_id AS "agencyId", s.position,
      newest.first_published_at AS "newestAt"
    FROM publication.public_subject s CROSS JOIN LATERAL (
      SELECT l.first_published_at FROM publication.public_listing l WHERE l.kind = s.kind AND l.target = s.id
      ORDER BY l.first_published_at DESC, l.story_id DESC LIMIT 1
    ) newest
    WHERE s.kind = ${kind} AND s.id = s.canonical_id ORDER BY s.position, s.name, s.id`);
  return rows.map(({ newestAt, ...subject }) => ({ subject, newestAt: new Date(newestAt) }));
});
