import type { Actor } from '../../actor.ts';
import type { Result } from '#lib/errors.ts';
import { takeBack } from '../take-back/take-back.ts';
import type { StoryActionName } from './actions.ts';
import { approveStory } from './approve/approve-story.ts';
import { endEmbargo } from './break-embargo/end-embargo.ts';
import { deleteEmptyDraft } from './delete-draft/delete-empty-draft.ts';
import { descheduleStory } from './deschedule/deschedule-story.ts';
import { discardWorkingCopy } from './discard/discard-working-copy.ts';
import { holdStory } from './hold/hold-story.ts';
import { killStory } from './kill/kill-story.ts';
import { moveToDesk } from './move-desk/move-to-desk.ts';
import type { Outcome } from './outcome.ts';
import { publishStory } from './publish/publish-story.ts';
import { releaseStory } from './release/release-story.ts';
import { returnToAuthor } from './request-changes/return-to-author.ts';
import { bringBackVersion } from './restore-version/bring-back-version.ts';
import { restoreStory } from './restore/restore-story.ts';
import { scheduleStory } from './schedule/schedule-story.ts';
import { moveEmbargo } from './set-embargo/move-embargo.ts';
import { moveLegalGate } from './set-legal/move-legal-gate.ts';
import { moveOnly } from './story-command.ts';
import { submitForReview } from './submit/submit-for-review.ts';
import { unpublishStory } from './unpublish/unpublish-story.ts';

/** What a server does for each action, by the word that a screen sends. */
export const STORY_COMMANDS = {
  submit: submitForReview,
  withdraw: moveOnly('withdraw'),
  request_changes: returnToAuthor,
  approve: approveStory,
  publish: publishStory,
  schedule: scheduleStory,
  reschedule: scheduleStory,
  deschedule: descheduleStory,
  hold: holdStory,
  release: releaseStory,
  unpublish: unpublishStory,
  restore: restoreStory,
  kill: killStory,
  spike: moveOnly('spike'),
  unspike: moveOnly('unspike'),
  discard: discardWorkingCopy,
  set_embargo: moveEmbargo,
  break_embargo: endEmbargo,
  set_legal: moveLegalGate,
  move_desk: moveToDesk,
  restore_version: bringBackVersion,
  delete_draft: deleteEmptyDraft,
  take_back: takeBack,
} as const satisfies Record<
  StoryActionName | 'take_back',
  (actor: Actor, input: never) => Promise<Result<Outcome | null>>
>;
