import { and, desc, eq, lte, sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { approval, event, staff, storyVersion } from '#db/schema/newsroom/index.ts';
import { pictureIds, withoutNotes } from '#lib/story/text/body.ts';
import type { FieldChange } from '#lib/story/compare/compare.ts';
import { readDateline } from '#lib/story/dateline.ts';
import type { EditionPicture } from '../../door.ts';
import { pictureFacts } from '../../media/facts.ts';
import type { StoryContent } from '../content.ts';
import { changesBetween } from '../versions/history.ts';
import { notTakenBack } from '../take-back/not-taken-back.ts';
import { keptVersions, numberOf } from '../versions/version-numbers.ts';
import { nameContent, namesIn, type NamedContent } from '../versions/named-content.ts';

/** A working copy as it reads: names for ids, pictures with their files, notes to the desk gone. */
export interface Reading {
  named: NamedContent;
  body: ReturnType<typeof withoutNotes>;
  /** Null where it cannot be read as one. */
  dateline: { cities: string[]; agencies: string[] } | null;
  pictures: Record<string, EditionPicture>;
}

export async function readingOf(content: StoryContent): Promise<Reading> {
  const db = staffDb();
  const ids = [
    ...new Set([
      ...(content.leadPhoto ? [content.leadPhoto.mediaId] : []),
      ...pictureIds(content.body),
    ]),
  ];
  const [names, pictures] = await Promise.all([
    namesIn(db, [content]),
    db.transaction(async (tx) => pictureFacts(tx, ids)),
  ]);
  const dateline = readDateline(content.dateline);
  return {
    named: nameContent(content, names),
    body: withoutNotes(content.body),
    dateline: dateline.ok ? dateline.value : null,
    pictures: Object.fromEntries(pictures),
  };
}

export interface Since {
  version: number;
  number: number;
  why: string;
  at: Date;
  by: string | null;
  changes: FieldChange[];
}

/**
 * Why versions were kept that a second person had before them. What was kept while writing, or
 * before a mend, was nobody's reading.
 */
const READ = ['submitted', 'approved', 'scheduled', 'published'];
const MOST = 200;

/**
 * Versions that were sent for review, by the log: one that was kept before for another reason is
 * not kept twice.
 */
async function submittedVersions(storyId: string): Promise<Set<number>> {
  const rows = await staffDb()
    .select({ version: sql<number | null>`(${event.payload} ->> 'version')::int` })
    .from(event)
    .where(and(eq(event.storyId, storyId), eq(event.kind, 'story.submitted'), notTakenBack))
    .orderBy(desc(event.n))
    .limit(MOST);
  return new Set(rows.flatMap(({ version }) => version ?? []));
}

async function approvedVersions(storyId: string): Promise<Set<number>> {
  const rows = await staffDb()
    .select({ version: approval.version })
    .from(approval)
    .where(eq(approval.storyId, storyId))
    .limit(MOST);
  return new Set(rows.map(({ version }) => version));
}

/**
 * The version that was last before a reviewer in an earlier review; null where there was none. The
 * one with which this review began is still being read, unless it was approved and changed since.
 */
async function lastRead(storyId: string, version: number, sha256: string): Promise<number | null> {
  const [kept, sent, approved] = await Promise.all([
    staffDb()
      .select({ version: storyVersion.version, why: storyVersion.why, sha256: storyVersion.sha256 })
      .from(storyVersion)
      .where(and(eq(storyVersion.storyId, storyId), lte(storyVersion.version, version)))
      .orderBy(desc(storyVersion.version))
      .limit(MOST),
    submittedVersions(storyId),
    approvedVersions(storyId),
  ]);
  const isSent = (row: (typeof kept)[number]) => row.why === 'submitted' || sent.has(row.version);
  const read = kept.filter(
    (row) => READ.includes(row.why) || isSent(row) || approved.has(row.version),
  );
  return (
    read.find(
      (row, i) => !(i === 0 && isSent(row) && !approved.has(row.version)) && row.sha256 !== sha256,
    )?.version ?? null
  );
}

/**
 * What changed since the text was last before a reviewer; null for a first reading: then all of it
 * is new, and what a colleague mends meanwhile is no second one.
 */
export async function changesSince(
  storyId: string,
  content: StoryContent,
  version: number,
  sha256: string,
): Promise<Since | null> {
  const db = staffDb();
  const last = await lastRead(storyId, version, sha256);
  const [before] =
    last === null
      ? []
      : await db
          .select({
            version: storyVersion.version,
            why: storyVersion.why,
            at: storyVersion.keptAt,
            by: staff.name,
            content: storyVersion.content,
          })
          .from(storyVersion)
          .leftJoin(staff, eq(staff.id, storyVersion.keptBy))
          .where(and(eq(storyVersion.storyId, storyId), eq(storyVersion.version, last)));
  if (!before) return null;
  const { content: was, ...since } = before;
  return {
    ...since,
    number: numberOf(await keptVersions(db, storyId), since.version),
    changes: await changesBetween(db, was as StoryContent, content),
  };
}
