import { eq, inArray, sql } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import {
  contributor,
  documentState,
  documentUpdate,
  story,
  workingCopy,
} from '#db/schema/newsroom/index.ts';
import type { Actor } from '../../actor.ts';
import { can, type Subject } from '../../policy.ts';
import { writable, type StoryFacts } from '../../stories/facts.ts';
import { storyClockColumn } from '../../stories/schedule/story-clock.ts';
import { partsFor } from '../rights/parts.ts';

/**
 * Where a story stands, without its text: enough to judge rights, and to see whether its document
 * moved on.
 */
export interface Position extends Subject {
  story: StoryFacts;
  /** When it was looked at, by the clock that decides what readers see. */
  at: Date;
  /** Number of the newest row of its document. */
  newest: number;
}

const named = sql<string[]>`array(select ${contributor.staffId} from ${contributor}
  where ${contributor.id} = any(${workingCopy.authorIds}) and ${contributor.staffId} is not null)`;
const newest = sql<string>`greatest(
  (select max(${documentUpdate.n}) from ${documentUpdate} where ${documentUpdate.storyId} = ${story.id}),
  (select ${documentState.through} from ${documentState} where ${documentState.storyId} = ${story.id}), 0)`;

/** Positions of stories by their ids, in one query. A story that is gone is not among them. */
export async function positionsOf(
  db: Queryable,
  storyIds: string[],
): Promise<Map<string, Position>> {
  if (storyIds.length === 0) return new Map();
  const rows = await db
    .select({ story, named, newest, at: storyClockColumn() })
    .from(story)
    .innerJoin(workingCopy, eq(workingCopy.storyId, story.id))
    .where(inArray(story.id, storyIds));
  return new Map(
    rows.map((row) => [
      row.story.id,
      {
        story: row.story,
        at: row.at,
        deskId: row.story.deskId,
        owners: [row.story.createdBy, ...row.named],
        newest: Number(row.newest),
      },
    ]),
  );
}

/** What a person may do in a story's document now: write, read along, or nothing. */
export function reachOf(
  actor: Actor | undefined,
  position: Position | undefined,
): 'write' | 'read' | 'nothing' {
  if (!actor || !position || !can(actor, 'story.read', position)) return 'nothing';
  return partsFor(actor, position).length > 0 && writable(position.story, position.at)
    ? 'write'
    : 'read';
}
