import type { Actor } from '../actor.ts';
import { can, hadAHand } from '../policy.ts';
import { settled } from './facts.ts';
import type { StorySubject } from './rows.ts';
import { obstacle, rightFor, WORKFLOW, type Circumstances, type StoryAction } from './workflow.ts';

const CENTURY = 100 * 365 * 86_400_000;

/** What a dialog will ask for, taken as given: a listing asks only whether the action is open at all. */
function asIfFilledIn(at: Date, sha256: string, approved: boolean): Circumstances {
  return {
    at, sha256, approvedSha256: approved ? sha256 : null, instant: new Date(at.getTime() + CENTURY),
    kindOfChange: 'update', correctionText: 'as typed', publicNotice: 'as typed',
  };
}

function mayTake(actor: Actor, subject: StorySubject, action: StoryAction, when: Circumstances): boolean {
  if (action === 'approve') return can(actor, hadAHand(actor, subject) ? 'story.approve_own' : 'story.approve', subject);
  return can(actor, rightFor(action, when), subject);
}

/** Actions that the person may take on the story now; what is not here is absent from the screen. */
export function allowedActions(actor: Actor, subject: StorySubject, at: Date): StoryAction[] {
  const facts = settled(subject.story, at);
  const when = asIfFilledIn(at, subject.copy.sha256, facts.deskState === 'approved');
  return (Object.keys(WORKFLOW) as StoryAction[])
    .filter((action) => obstacle(facts, action, when) === null && mayTake(actor, subject, action, when));
}
