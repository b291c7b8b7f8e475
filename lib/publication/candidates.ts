import { sql } from 'drizzle-orm';
import { readerDb } from '#db/client.ts';
import type { Candidate } from './front.ts';
import { subjectsAmong, subjectsByIds } from './subjects.ts';

/** A story that stands for choice, with the edition that readers see of it. */
export interface Chosen extends Candidate {
  editionId: string;
  updatedAt: Date;
}

type Row = {
  editionId: string; id: string; language: string; urgency: number; sectionId: string; topics: string[]; countries: string[]; pictured: boolean;
  firstPublishedAt: string; updatedAt: string;
};

/** What the choice of a front page asks of these editions, by edition: a tenth of the work that their cards are. */
export async function readCandidates(editionIds: readonly string[]): Promise<Map<string, Chosen>> {
  const { rows } = await readerDb().execute<Row>(sql`
    SELECT s.edition_id AS "editionId", s.story_id AS id, s.language, s.urgency, coalesce(s.section_id::text, s.content->>'sectionId') AS "sectionId",
      s.content->'topics' AS topics, s.content->'countries' AS countries, s.content->'leadPhoto' <> 'null' AS pictured,
      s.first_published_at AS "firstPublishedAt", s.updated_at AS "updatedAt"
    FROM publication.public_story s WHERE s.edition_id = ANY(${sql.param([...new Set(editionIds)])}::uuid[])`);
  const subjects = await subjectsByIds(rows.flatMap(({ sectionId, topics, countries }) => [sectionId, ...topics, ...countries]));
  return new Map(rows.map(({ editionId, id, language, urgency, sectionId, topics, countries, pictured, firstPublishedAt, updatedAt }) => [editionId, {
    editionId, id, language, urgency, section: subjects.get(sectionId) ?? null,
    topics: subjectsAmong(subjects, topics), countries: subjectsAmong(subjects, countries), lead: pictured ? {} : null,
    firstPublishedAt: new Date(firstPublishedAt), updatedAt: new Date(updatedAt),
  }]));
}
