import { eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '#db/queryable.ts';
import { story, tag, workingCopy } from '#db/schema/newsroom/index.ts';
import { command, CommandError } from '../command.ts';
import { mergeSubjects } from '../door.ts';
import { loadTag } from './tag-row.ts';

/**
 * Lets one tag go into another of its kind, for good: its addresses and feeds lead there, its
 * stories stand in the other's lists, its name still finds the other. Texts and approvals stay as
 * they are: a story's own list may name the old tag, which is read as the one it went into.
 */
export const mergeTags = command({
  input: z.object({
    fromId: z.uuid('Choose the one that goes.'),
    intoId: z.uuid('Choose the one that stays.'),
  }),
  load: async ({ fromId, intoId }, tx) => {
    const [from, into] = [await loadTag(tx, fromId), await loadTag(tx, intoId)];
    return from && into && { from, into };
  },
  permission: 'tag.manage',
  async run({ tx, subject: { from, into } }) {
    if (from.id === into.id)
      throw new CommandError({
        code: 'invalid',
        field: 'intoId',
        sentence: 'A tag cannot go into itself. Choose another.',
      });
    if (from.kind !== into.kind)
      throw new CommandError({
        code: 'invalid',
        field: 'intoId',
        sentence: 'Topics go into topics, countries into countries.',
      });
    await takePlace(tx, from.id, into.id, into.parentId);
    const moved = await followInWorkingCopies(tx, from.id, into.id);
    await mergeSubjects(tx, { kind: from.kind, fromId: from.id, intoId: into.id });
    return {
      events: [
        {
          kind: 'tag.merged',
          subject: into.name,
          from: from.name,
          to: into.name,
          payload: { tagId: into.id, fromId: from.id, tagKind: into.kind, stories: moved },
        },
      ],
      value: { id: into.id, name: into.name, moved },
    };
  },
});

/**
 * What pointed at the one that goes points at the one that stays; the one that stays never comes to
 * stand under itself.
 */
async function takePlace(
  tx: Transaction,
  fromId: string,
  intoId: string,
  parentOfInto: string | null,
): Promise<void> {
  if (parentOfInto === fromId) {
    const [gone] = await tx.select({ parentId: tag.parentId }).from(tag).where(eq(tag.id, fromId));
    await tx
      .update(tag)
      .set({ parentId: gone?.parentId ?? null })
      .where(eq(tag.id, intoId));
  }
  await tx
    .update(tag)
    .set({ parentId: intoId })
    .where(sql`${tag.parentId} = ${fromId} and ${tag.id} <> ${intoId}`);
  await tx.update(tag).set({ mergedInto: intoId }).where(eq(tag.mergedInto, fromId));
  await tx.update(tag).set({ mergedInto: intoId, parentId: null }).where(eq(tag.id, fromId));
}

/**
 * Lists and filters of the newsroom find the stories under the one that stays. Gives back how many.
 */
async function followInWorkingCopies(
  tx: Transaction,
  fromId: string,
  intoId: string,
): Promise<number> {
  let moved = 0;
  // What somebody tags while this waits for others' stories is there to be seen in the next round.
  for (let ids = await lockTagged(tx, fromId); ids.length > 0; ids = await lockTagged(tx, fromId)) {
    const { rowCount } = await tx
      .update(workingCopy)
      .set({
        tagIds: sql`array_append(array_remove(array_remove(${workingCopy.tagIds}, ${fromId}::uuid),
        ${intoId}::uuid), ${intoId}::uuid)`,
      })
      .where(
        sql`${workingCopy.storyId} = any(${sql.param(ids)}::uuid[])
          and ${workingCopy.tagIds} @> array[${fromId}::uuid]`,
      );
    moved += rowCount ?? 0;
  }
  return moved;
}

/**
 * Locks the stories whose working copies carry the tag: who writes one has its story locked first,
 * and what stories are found by is made of both.
 */
async function lockTagged(tx: Transaction, tagId: string): Promise<string[]> {
  const tagged = tx
    .select({ id: workingCopy.storyId })
    .from(workingCopy)
    .where(sql`${workingCopy.tagIds} @> array[${tagId}::uuid]`);
  const rows = await tx
    .select({ id: story.id })
    .from(story)
    .where(inArray(story.id, tagged))
    .orderBy(story.id)
    .for('update');
  return rows.map(({ id }) => id);
}
