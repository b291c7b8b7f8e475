import { sql } from 'drizzle-orm';
import { cache } from 'react';
import { readerDb } from '#db/client.ts';
import { subjectsOf, type Subject, type SubjectKind } from './subjects.ts';
import { tagged, tagOf } from './tags.ts';

export interface UsedSubject {
  subject: Subject;
  /** First publication of its newest story. */
  newestAt: Date;
}

/** The subjects of a kind that have a story to be read, in the house's order. Looks at one story each, however many there are. */
export const subjectsInUse = cache(async (kind: SubjectKind): Promise<UsedSubject[]> => {
  tagged(tagOf.lists(kind));
  const subjects = await subjectsOf(kind);
  const { rows } = await readerDb().execute<{ id: string; newestAt: string }>(sql`
    SELECT of.id, newest.first_published_at AS "newestAt" FROM unnest(${sql.param(subjects.map(({ id }) => id))}::uuid[]) AS of(id)
    CROSS JOIN LATERAL (
      SELECT l.first_published_at FROM publication.public_listing l WHERE l.kind = ${kind} AND l.target = of.id
      ORDER BY l.first_published_at DESC, l.story_id DESC LIMIT 1
    ) newest`);
  const newest = new Map(rows.map((row) => [row.id, new Date(row.newestAt)]));
  return subjects.flatMap((subject) => {
    const newestAt = newest.get(subject.id);
    return newestAt ? [{ subject, newestAt }] : [];
  });
});
