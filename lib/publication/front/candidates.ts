import { sql } from 'drizzle-orm';
import { readerDb } from '#db/reader.ts';
import type { Candidate } from './choose-front.ts';
import { subjectsAmong, subjectsByIds } from '../subjects/subjects.ts';

/** A story that stands for choice, with the edition that readers see of it. */
export interface Chosen extends Candidate {
  editionId: string;
  updatedAt: Date;
}

type Plain = {
  editionId: string;
  id: string;
  language: string;
  urgency: number;
  firstPublishedAt: string;
  updatedAt: string;
};
type Whole = Plain & {
  sectionId: string;
  topics: string[];
  countries: string[];
  pictured: boolean;
};

const plain = sql`s.edition_id AS "editionId", s.story_id AS id, s.language, s.urgency,
s.first_published_at AS "firstPublishedAt", s.updated_at AS "updatedAt"`;
const among = (editionIds: readonly string[]) =>
  sql`FROM publication.public_story s WHERE s.edition_id = ANY(${sql.param([...new Set(editionIds)])}::uuid[])`;

/**
 * What the choice of a front page asks of stories that are weighed, by edition: a tenth of the work
 * that their cards are.
 */
export async function readCandidates(editionIds: readonly string[]): Promise<Map<string, Chosen>> {
  const { rows } = await readerDb().execute<Whole>(sql`
    SELECT ${plain}, coalesce(s.section_id::text, s.content->>'sectionId') AS "sectionId",
      s.content->'topics' AS topics, s.content->'countries' AS countries,
      s.content->'leadPhoto' <> 'null' AS pictured ${among(editionIds)}`);
  const subjects = await subjectsByIds(
    rows.flatMap(({ sectionId, topics, countries }) => [sectionId, ...topics, ...countries]),
  );
  return new Map(
    rows.map(({ sectionId, topics, countries, pictured, ...row }) => [
      row.editionId,
      {
        ...timed(row),
        section: subjects.get(sectionId) ?? null,
        topics: subjectsAmong(subjects, topics),
        countries: subjectsAmong(subjects, countries),
        lead: pictured ? {} : null,
      },
    ]),
  );
}

/**
 * The same of stories that only stand in line in a list: what they are about, and whether they have
 * a picture, is not looked at.
 */
export async function readPlainCandidates(
  editionIds: readonly string[],
): Promise<Map<string, Chosen>> {
  const { rows } = await readerDb().execute<Plain>(sql`SELECT ${plain} ${among(editionIds)}`);
  return new Map(
    rows.map((row) => [
      row.editionId,
      { ...timed(row), section: null, topics: [], countries: [], lead: null },
    ]),
  );
}

const timed = (row: Plain) => ({
  ...row,
  firstPublishedAt: new Date(row.firstPublishedAt),
  updatedAt: new Date(row.updatedAt),
});
