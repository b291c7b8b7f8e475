import { and, desc, eq, lt, ne } from 'drizzle-orm';
import { staffDb } from '#db/client.ts';
import { staff, storyVersion } from '#db/schema/index.ts';
import { pictureIds, withoutNotes } from '#lib/document/body.ts';
import type { FieldChange } from '#lib/document/compare.ts';
import { readDateline } from '#lib/document/dateline.ts';
import type { EditionPicture } from '../door.ts';
import { pictureFacts } from '../media/facts.ts';
import type { StoryContent } from './content.ts';
import { changesBetween } from './history.ts';
import { keptVersions, numberOf } from './version-numbers.ts';
import { nameContent, namesIn, type NamedContent } from './named-content.ts';

/** A working copy as it reads: names for ids, pictures with their files, notes to the desk gone. */
export interface Reading {
  named: NamedContent;
  body: ReturnType<typeof withoutNotes>;
  dateline: { cities: string[]; agencies: string[] } | null;
  pictures: Record<string, EditionPicture>;
}

export async function readingOf(content: StoryContent): Promise<Reading> {
  const db = staffDb();
  const ids = [...new Set([...(content.leadPhoto ? [content.leadPhoto.mediaId] : []), ...pictureIds(content.body)])];
  const [names, pictures] = await Promise.all([namesIn(db, [content]), db.transaction(async (tx) => pictureFacts(tx, ids))]);
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

/** What changed since the text was last on somebody's desk; null for a first reading. */
export async function changesSince(storyId: string, content: StoryContent, version: number, sha256: string): Promise<Since | null> {
  const db = staffDb();
  const [before] = await db.select({ version: storyVersion.version, why: storyVersion.why, at: storyVersion.keptAt, by: staff.name, content: storyVersion.content })
    .from(storyVersion).leftJoin(staff, eq(staff.id, storyVersion.keptBy))
    .where(and(eq(storyVersion.storyId, storyId), lt(storyVersion.version, version), ne(storyVersion.sha256, sha256)))
    .orderBy(desc(storyVersion.version)).limit(1);
  if (!before) return null;
  const { content: was, ...since } = before;
  return { ...since, number: numberOf(await keptVersions(db, storyId), since.version), changes: await changesBetween(db, was as StoryContent, content) };
}
