import type { Transaction } from '#db/queryable.ts';
import { staffDb } from '#db/staff.ts';
import type { Failure } from '#lib/errors.ts';
import type { Actor } from '../../actor.ts';
import { CommandError } from '../../command.ts';
import type { StorySubject } from '../../stories/story-row.ts';
import { lockStory } from '../../stories/schedule/lock-story.ts';
import { applyUpdate } from './apply.ts';
import { ChangeError } from '../protocol/change-error.ts';
import { forgetCommitted, keepCommitted, takeCommitted } from './committed.ts';
import { gather, type Waiting } from './gather.ts';
import { partsFor, requireWithin } from '../rights/parts.ts';
import { project } from '../projection/project.ts';
import { recordContent, type Recorded } from '../projection/record.ts';
import { reopens } from './reopen.ts';
import { sessionsOf } from '../socket/sessions.ts';
import type { StoredDocument } from './stored.ts';
import { appendRow } from '../socket/notify.ts';
import { isMending, mayWrite, requireWriter } from '../rights/writer.ts';

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

/** `ofChange`: why this change was refused, where nothing is the matter with who sent it. */
export type AppendResult =
  | { ok: true; value: Appended }
  | { ok: false; error: Failure; ofChange: ChangeError['of'] | null };

/**
 * Appends an update to a story's shared document: when this resolves with ok, PostgreSQL has
 * committed it, and with it the working copy's plain row. Fails with a sentence and changes nothing
 * when the session ended (signed_out), the right is missing (forbidden), the story may not be
 * written in now (conflict), or the update is garbage or too large.
 */
export const append = (asked: Append): Promise<AppendResult> => gathered(asked.storyId, asked);

const gathered = gather<Append, AppendResult>(appendAll);

async function appendAll(waiting: readonly Waiting<Append, AppendResult>[]): Promise<void> {
  for (let left = waiting; left.length > 0;) {
    const together = await tryTogether(left.map(({ asked }) => asked));
    for (const [at, appended] of together.entries())
      left[at]?.resolve({ ok: true, value: appended });
    const [first] = left;
    if (together.length === 0 && first)
      await tryAppend(first.asked).then(first.resolve, first.reject);
    left = left.slice(Math.max(1, together.length));
  }
}

async function tryAppend(asked: Append): Promise<AppendResult> {
  try {
    return { ok: true, value: await commit(asked.storyId, (tx) => appendIn(tx, asked)) };
  } catch (thrown) {
    if (thrown instanceof CommandError)
      return {
        ok: false,
        error: thrown.failure,
        ofChange: thrown instanceof ChangeError ? thrown.of : null,
      };
    throw thrown;
  }
}

/**
 * The first changes of these that may go as one commit. None, with nothing changed, when the first
 * has to go by itself: then it hears what is wrong with it.
 */
async function tryTogether(asked: readonly Append[]): Promise<Appended[]> {
  if (asked.length < 2) return [];
  try {
    return await commit(asked[0]?.storyId ?? '', (tx) => appendTogether(tx, asked));
  } catch {
    return [];
  }
}

interface Done<Value> {
  value: Value;
  stored: StoredDocument;
}

async function commit<Value>(
  storyId: string,
  work: (tx: Transaction) => Promise<Done<Value>>,
): Promise<Value> {
  try {
    const { value, stored } = await staffDb().transaction(work);
    keepCommitted(storyId, stored);
    return value;
  } catch (thrown) {
    // What was rolled back must not stay in it.
    forgetCommitted(storyId);
    throw thrown;
  }
}

async function appendIn(
  tx: Transaction,
  { storyId, actor, update, server = '' }: Append,
): Promise<Done<Appended>> {
  const subject = await lockStory(tx, storyId);
  const writer = requireWriter(
    (await sessionsOf(tx, [actor.sessionId])).get(actor.sessionId),
    subject,
  );
  const { at, copy } = writer.subject;
  const stored = await takeCommitted(tx, storyId);
  const after = stored.through;
  const { parts } = writer;
  const before = parts === 'all' ? null : project(stored.doc, copy);
  const fresh = applyUpdate(stored, update);
  if (!fresh) return { stored, value: { n: null, after, ...asItStands(writer.subject) } };
  const n = await appendRow(tx, storyId, fresh, writer.actor.staffId, server);
  stored.through = n;
  const projection = project(stored.doc, copy);
  if (before) requireWithin(parts, before, projection);
  // Who does their own part of the work becomes no author of the text by it.
  const recorded = await recordContent(tx, writer.subject, projection, {
    staffId: writer.actor.staffId,
    at,
    hand: parts === 'all',
    mends: isMending(writer),
  });
  return { stored, value: { n, after, ...recorded } };
}

/**
 * Whose change means nothing for the story but its words: it makes nobody an author who is none
 * yet, and opens nothing.
 */
function isPlain(actor: Actor | undefined, subject: StorySubject): actor is Actor {
  const { story, copy, mends } = subject;
  if (!actor || mends.length > 0 || !copy.editors.includes(actor.staffId) || reopens(story))
    return false;
  const writer = { actor, subject, parts: partsFor(actor, subject) };
  return mayWrite(writer) && writer.parts === 'all' && !isMending(writer);
}

async function appendTogether(
  tx: Transaction,
  asked: readonly Append[],
): Promise<Done<Appended[]>> {
  const [{ storyId, server = '' } = { storyId: '' }] = asked;
  const subject = await lockStory(tx, storyId);
  const sessions = await sessionsOf(tx, [...new Set(asked.map(({ actor }) => actor.sessionId))]);
  const actors: Actor[] = [];
  for (const { actor } of asked) {
    const session = sessions.get(actor.sessionId);
    if (!subject || !isPlain(session, subject)) break;
    actors.push(session);
  }
  const last = actors.at(-1);
  if (!subject || !last || actors.length < 2) throw new Error('The first of these goes by itself.');
  const stored = await takeCommitted(tx, storyId);
  const rows: Pick<Appended, 'n' | 'after'>[] = [];
  for (const [at, { staffId }] of actors.entries()) {
    const after = stored.through;
    const fresh = applyUpdate(stored, asked[at]?.update ?? new Uint8Array());
    const n = fresh && (await appendRow(tx, storyId, fresh, staffId, server));
    stored.through = n ?? after;
    rows.push({ n, after });
  }
  const recorded = rows.some(({ n }) => n !== null)
    ? await recordContent(tx, subject, project(stored.doc, subject.copy), {
        staffId: last.staffId,
        at: subject.at,
        hand: true,
      })
    : asItStands(subject);
  return { stored, value: rows.map((row) => ({ ...row, ...recorded })) };
}

function asItStands({ copy, story }: StorySubject): Recorded {
  return {
    version: copy.version,
    sha256: copy.sha256,
    deskState: story.deskState,
    changedAt: copy.changedAt,
    refused: copy.refused as Recorded['refused'],
  };
}
