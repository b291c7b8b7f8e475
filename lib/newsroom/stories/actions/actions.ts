import { approve } from './approve/approve.ts';
import { breakEmbargo } from './break-embargo/break-embargo.ts';
import { deleteDraft } from './delete-draft/delete-draft.ts';
import { deschedule } from './deschedule/deschedule.ts';
import { discard } from './discard/discard.ts';
import { hold } from './hold/hold.ts';
import { kill } from './kill/kill.ts';
import { moveDesk } from './move-desk/move-desk.ts';
import { publish } from './publish/publish.ts';
import { release } from './release/release.ts';
import { requestChanges } from './request-changes/request-changes.ts';
import { reschedule } from './reschedule/reschedule.ts';
import { restoreVersion } from './restore-version/restore-version.ts';
import { restore } from './restore/restore.ts';
import { schedule } from './schedule/schedule.ts';
import { setEmbargo } from './set-embargo/set-embargo.ts';
import { setLegal } from './set-legal/set-legal.ts';
import { spike } from './spike/spike.ts';
import type { StoryAction, StoryMove } from './story-action.ts';
import { submit } from './submit/submit.ts';
import { unpublish } from './unpublish/unpublish.ts';
import { unspike } from './unspike/unspike.ts';
import { withdraw } from './withdraw/withdraw.ts';

/**
 * The state machine: every move of a story, by the word that a screen sends. In the order of their
 * buttons, from what ends a text to what brings it on: the last open one that leads on is the green
 * next step.
 */
export const WORKFLOW = {
  spike,
  discard,
  withdraw,
  break_embargo: breakEmbargo,
  deschedule,
  request_changes: requestChanges,
  reschedule,
  schedule,
  unspike,
  restore,
  release,
  approve,
  publish,
  submit,
  hold,
  unpublish,
  kill,
  set_embargo: setEmbargo,
} as const satisfies Record<string, StoryMove>;
export type MoveName = keyof typeof WORKFLOW;

/**
 * Every action on a story but taking one back, which `take-back/` does: the moves, and what is done
 * beside a story's state.
 */
export const STORY_ACTIONS = {
  ...WORKFLOW,
  set_legal: setLegal,
  move_desk: moveDesk,
  restore_version: restoreVersion,
  delete_draft: deleteDraft,
} as const satisfies Record<string, StoryAction>;
export type StoryActionName = keyof typeof STORY_ACTIONS;
