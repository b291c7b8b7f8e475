import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type * as Y from 'yjs';
import { staffDb } from '#db/staff.ts';
import { approval, story, workingCopy } from '#db/schema/newsroom/index.ts';
import type { Result } from '#lib/errors.ts';
import type { Actor } from '../../actor.ts';
import { lockStoryRow, type WorkingCopy } from '../../stories/story-row.ts';
import { append, type Appended } from '../store/append.ts';
import { changesOf } from '../store/apply.ts';
import { bodyOf } from '../protocol/layout.ts';
import { readStored } from '../store/stored.ts';

/**
 * A client of the shared document without a socket: makes changes of its own copy and appends them.
 */
export interface Writer {
  doc: Y.Doc;
  /** What a change adds, without sending it. */
  changes: (change: () => void) => Uint8Array;
  send: (change: () => void) => Promise<Result<Appended>>;
  /** Types words at the start of the body and sends them. */
  sendWords: (words: string) => Promise<Result<Appended>>;
  /** Sends a word as somebody else, on a copy that is thrown away. */
  sendAs: (actor: Actor) => Promise<Result<Appended>>;
}

async function openCopy(storyId: string): Promise<Y.Doc> {
  const { doc } = await staffDb().transaction(async (tx) => {
    await lockStoryRow(tx, storyId);
    return readStored(tx, storyId);
  });
  return doc;
}

export async function writerOf(storyId: string, actor: Actor): Promise<Writer> {
  const doc = await openCopy(storyId);
  const changesIn = (into: Y.Doc, change: () => void) =>
    changesOf(into, () => into.transact(change)) ?? new Uint8Array([0, 0]);
  return {
    doc,
    changes: (change) => changesIn(doc, change),
    send: (change) => append({ storyId, actor, update: changesIn(doc, change) }),
    sendWords: (words) =>
      append({ storyId, actor, update: changesIn(doc, () => typeIn(doc, words)) }),
    sendAs: async (other) => {
      const copy = await openCopy(storyId);
      return append({
        storyId,
        actor: other,
        update: changesIn(copy, () => typeIn(copy, 'as another ')),
      });
    },
  };
}

/** Types at the start of the first paragraph of the body. */
export function typeIn(doc: Y.Doc, words: string): void {
  bodyOf(doc).insert(1, words);
}

export async function copyOf(storyId: string): Promise<WorkingCopy> {
  const [row] = await staffDb().select().from(workingCopy).where(eq(workingCopy.storyId, storyId));
  if (!row) throw new Error(`Story ${storyId} has no working copy`);
  return row as WorkingCopy;
}

/** Approves what stands there now; gives back the approval's id. */
export async function newApproval(storyId: string, by: Actor): Promise<string> {
  const { version, sha256 } = await copyOf(storyId);
  const id = newId();
  await staffDb().insert(approval).values({ id, storyId, version, sha256, approvedBy: by.staffId });
  await staffDb().update(story).set({ approvalId: id }).where(eq(story.id, storyId));
  return id;
}
