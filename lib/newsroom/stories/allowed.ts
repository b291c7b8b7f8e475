import type { Actor } from '../actor.ts';
import { can, hasEdited } from '../policy.ts';
import { STORY_ACTIONS, WORKFLOW, type MoveName, type StoryActionName } from './actions/actions.ts';
import { permissionOf, type Circumstances, type Given } from './actions/story-action.ts';
import { withScheduleApplied } from './facts.ts';
import type { StorySubject } from './story-row.ts';
import { obstacle } from './workflow.ts';

const CENTURY = 100 * 365 * 86_400_000;

/**
 * What a dialog will ask for, taken as given: a listing asks only whether the action is open at
 * all.
 */
function asIfFilledIn(at: Date, sha256: string, approved: boolean): Circumstances {
  return {
    at,
    sha256,
    approvedSha256: approved ? sha256 : null,
    instant: new Date(at.getTime() + CENTURY),
    reason: 'as typed',
    kindOfChange: 'update',
    correctionText: 'as typed',
    publicNotice: 'as typed',
  };
}

/** Whether a person has the right to an action on a story, as it was asked for. */
export function mayTake(
  actor: Actor,
  subject: StorySubject,
  name: StoryActionName,
  given: Given = {},
): boolean {
  return can(
    actor,
    permissionOf(STORY_ACTIONS[name], {
      ...given,
      facts: subject.story,
      hasEdited: hasEdited(actor, subject),
    }),
    subject,
  );
}

/**
 * Moves that the person may make with the story now; what is not here is absent from the screen.
 */
export function allowedActions(actor: Actor, subject: StorySubject, at: Date): MoveName[] {
  const facts = withScheduleApplied(subject.story, at);
  const when = asIfFilledIn(at, subject.copy.sha256, facts.deskState === 'approved');
  return (Object.keys(WORKFLOW) as MoveName[]).filter(
    (name) => obstacle(facts, name, when) === null && mayTake(actor, subject, name),
  );
}
