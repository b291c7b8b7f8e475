import { reasonIfDue } from '../fields.ts';
import { heldByLegal, says, waitingToAppear } from '../guards.ts';
import { WRITING } from '../states.ts';
import type { Guard, StoryMove } from '../story-action.ts';

/** Why who has edited a text does not approve it. */
export const EDITED_BY_YOU = 'You had a hand in this text, so another editor approves it.';

/** The chief editor's emergency right asks for a reason. */
export const ownTextWithoutReason: Guard = (_, { hasEdited, reason }) =>
  says(
    hasEdited && !reason ? 'Reason: approving a text of your own needs a reason.' : null,
    'Reason',
  );

/**
 * Approves exactly the text that the person had on the screen, named by its hash. It asks for
 * everything that publication asks for. Nobody approves a text that they edited, but the chief
 * editor in an emergency.
 */
export const approve = {
  word: 'Approve',
  permission: ({ hasEdited }) => (hasEdited ? 'story.approve_own' : 'story.approve'),
  refusal: ({ hasEdited }, holds) => (hasEdited && holds('story.review') ? EDITED_BY_YOU : null),
  from: { desk: ['in_review'], readers: WRITING },
  guards: [waitingToAppear, heldByLegal, ownTextWithoutReason],
  change: () => ({ deskState: 'approved' }),
  endsMends: true,
  requires: 'publication',
  fields: {
    sha256: { kind: 'hash' },
    reason: reasonIfDue('Why no other editor can approve it now.'),
  },
  events: ['story.approved', 'story.approved_own'],
  mail: true,
  takeBack: {
    'story.approved': { permission: 'story.review', event: 'story.approval_taken_back' },
    'story.approved_own': { permission: 'story.approve_own', event: 'story.approval_taken_back' },
  },
  done: 'Approved. Nothing goes out yet.',
  button: {
    at: 'bar',
    leadsOn: true,
    namesText: true,
    reviewKey: 'A',
    dialog: {
      isWide: true,
      isSkippedAfterReading: true,
      meaning: {
        bold: 'You had a hand in this text.',
        rest: 'Approving it yourself is the chief editor’s emergency right. It shows in the activity log.',
      },
    },
  },
} as const satisfies StoryMove;

/** What keeps a reviewer from approving a story, each in a sentence for the place of the button. */
export function whyNotApprove({
  legal,
  own,
  others,
}: {
  legal: string;
  own: boolean;
  others: readonly string[];
}): string[] {
  const can =
    others.length > 0 ? `${others.join(', ')} can.` : 'Nobody else on this desk can at present.';
  return [
    ...(legal === 'required' ? ['Legal has to clear it before anybody can approve it.'] : []),
    ...(legal === 'blocked' ? ['Legal has blocked it: nobody can approve it.'] : []),
    ...(own ? [`${EDITED_BY_YOU} ${can}`] : []),
  ];
}
