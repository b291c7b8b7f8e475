import { staffDb, type Transaction } from '#db/client.ts';
import { ok, type Result } from '#lib/errors.ts';
import type { Actor } from '../actor.ts';
import { Refusal } from '../command.ts';
import { can } from '../policy.ts';
import { writable } from '../stories/facts.ts';
import type { StorySubject } from '../stories/rows.ts';
import { lockSettled } from '../stories/settle.ts';
import { applyUpdate } from './apply.ts';
import { forgetCommitted, keepCommitted, takeCommitted } from './committed.ts';
import { inTurn } from './in-turn.ts';
import { partsFor, requireWithin, type Parts } from './parts.ts';
import { project } from './project.ts';
import { recordContent, type Recorded } from './record.ts';
import { sittersOf } from './sitters.ts';
import type { StoredDocument } from './stored.ts';
import { appendRow } from './tell.ts';

export interface Append {
  storyId: string;
  /** Who sent it. Session and roles are read again, from their rows. */
  actor: Pick<Actor, 'sessionId'>;
  /** A Yjs update, as it came over the wire. */
  update: Uint8Array;
  /** Which server it came through; its own notices are not news to it. */
  server?: string;
}

export interface Appended extends Recorded {
  /** Number of the row; null when nothing was new in the update. */
  n: number | null;
  /** Number of the row before it. */
  after: number;
}

/**
 * Appends an update to a story's shared document: when this resolves with ok, PostgreSQL has committed it, and with it
 * the working copy's plain row. Fails with a sentence and changes nothing when the session ended (signed_out), the right
 * is missing (forbidden), the story may not be written in now (conflict), or the update is garbage or too large.
 */
export function append(asked: Append): Promise<Result<Appended>> {
  return inTurn(asked.storyId, () => tryAppend(asked));
}

async function tryAppend(asked: Append): Promise<Result<Appended>> {
  try {
    const { appended, stored } = await staffDb().transaction((tx) => appendIn(tx, asked));
    keepCommitted(asked.storyId, stored);
    return ok(appended);
  } catch (thrown) {
    forgetCommitted(asked.storyId);
    if (thrown instanceof Refusal) return { ok: false, error: thrown.failure };
    throw thrown;
  }
}

async function appendIn(tx: Transaction, { storyId, actor, update, server = '' }: Append): Promise<{ appended: Appended; stored: StoredDocument }> {
  const subject = await lockSettled(tx, storyId);
  const writer = await requireWriter(tx, subject, actor.sessionId);
  const { at } = writer.subject;
  const stored = await takeCommitted(tx, storyId);
  const after = stored.through;
  const { parts } = writer;
  const before = parts === 'all' ? null : project(stored.doc, writer.subject.copy);
  const fresh = applyUpdate(stored, update);
  if (!fresh) return { stored, appended: { n: null, after, ...asItStands(writer.subject) } };
  const n = await appendRow(tx, storyId, fresh, writer.actor.staffId, server);
  stored.through = n;
  const projection = project(stored.doc, writer.subject.copy);
  if (before) requireWithin(parts, before, projection);
  // Who does their own part of the work becomes no author of the text by it.
  const recorded = await recordContent(tx, writer.subject, projection, { staffId: writer.actor.staffId, at, hand: parts === 'all', mends: isMending(writer) });
  return { stored, appended: { n, after, ...recorded } };
}

interface Writer { actor: Actor; subject: StorySubject; parts: Parts }

async function requireWriter(tx: Transaction, subject: StorySubject | null, sessionId: string): Promise<Writer> {
  const actor = (await sittersOf(tx, [sessionId])).get(sessionId);
  if (!actor) throw new Refusal({ code: 'signed_out', sentence: 'You are signed out. The last change was not saved.' });
  if (!subject || !can(actor, 'story.read', subject)) throw new Refusal({ code: 'not_found', sentence: 'There is no such story here, or it is not yours to see.' });
  const parts = partsFor(actor, subject);
  if (parts.length === 0) throw new Refusal({ code: 'forbidden', sentence: 'Your roles do not give you the right to write in this story.' });
  if (!writable(subject.story, subject.at)) throw new Refusal({ code: 'conflict', sentence: sentenceFor(subject) });
  return { actor, subject, parts };
}

/** Whether they are the second reader of a text in review: who could approve it, or has mended in it before. */
function isMending({ actor, subject }: Writer): boolean {
  const { story, mayMend, mends } = subject;
  if (!mayMend || (story.deskState !== 'in_review' && story.deskState !== 'approved')) return false;
  return can(actor, 'story.approve', subject) || mends.some(({ staffId }) => staffId === actor.staffId);
}

function sentenceFor({ story }: StorySubject): string {
  if (story.killedAt) return 'The story was killed. Nothing can be written in it.';
  if (story.deskState === 'spiked') return 'The story was spiked. Restore it before you write in it.';
  return 'The story is scheduled. Deschedule it before you write in it.';
}

function asItStands({ copy, story }: StorySubject): Recorded {
  return { version: copy.version, sha256: copy.sha256, deskState: story.deskState, changedAt: copy.changedAt, refused: copy.refused as Recorded['refused'] };
}
