import type { Actor } from '../../actor.ts';
import { CommandError } from '../../command.ts';
import { can } from '../../policy.ts';
import { writable } from '../../stories/facts.ts';
import type { StorySubject } from '../../stories/story-row.ts';
import { partsFor, type Parts } from './parts.ts';

/** Somebody who may write in a story now, and what of it. */
export interface Writer {
  actor: Actor;
  subject: StorySubject;
  parts: Parts;
}

/** Whether a person may write in a story now at all. */
export const mayWrite = ({ actor, subject, parts }: Writer): boolean =>
  can(actor, 'story.read', subject) && parts.length > 0 && writable(subject.story, subject.at);

/**
 * Who sits at a session, as one who may write in a story; `actor` is undefined when the session has
 * ended.
 * @throws CommandError
 */
export function requireWriter(actor: Actor | undefined, subject: StorySubject | null): Writer {
  if (!actor)
    throw new CommandError({
      code: 'signed_out',
      sentence: 'You are signed out. The last change was not saved.',
    });
  if (!subject || !can(actor, 'story.read', subject))
    throw new CommandError({
      code: 'not_found',
      sentence: 'There is no such story here, or it is not yours to see.',
    });
  const parts = partsFor(actor, subject);
  if (parts.length === 0)
    throw new CommandError({
      code: 'forbidden',
      sentence: 'Your roles do not give you the right to write in this story.',
    });
  if (!writable(subject.story, subject.at))
    throw new CommandError({ code: 'conflict', sentence: sentenceFor(subject) });
  return { actor, subject, parts };
}

/**
 * Whether they are the second reader of a text in review: who could approve it, or has mended in it
 * before.
 */
export function isMending({ actor, subject }: Writer): boolean {
  const { story, mayMend, mends } = subject;
  if (!mayMend || (story.deskState !== 'in_review' && story.deskState !== 'approved')) return false;
  return (
    can(actor, 'story.approve', subject) || mends.some(({ staffId }) => staffId === actor.staffId)
  );
}

function sentenceFor({ story }: StorySubject): string {
  if (story.killedAt) return 'The story was killed. Nothing can be written in it.';
  if (story.deskState === 'spiked')
    return 'The story was spiked. Restore it before you write in it.';
  return 'The story is scheduled. Deschedule it before you write in it.';
}
