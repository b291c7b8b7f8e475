import { z } from 'zod';
import { fail, type Result } from '#lib/errors.ts';
import type { Actor } from '../actor.ts';
import { approve } from './approve.ts';
import { StoryId } from './content.ts';
import { deleteDraft } from './delete-draft.ts';
import { discardWorkingCopy } from './discard.ts';
import { hold, release } from './hold.ts';
import { kill } from './kill.ts';
import { moveToDesk } from './move-desk.ts';
import { publish } from './publish.ts';
import { requestChanges } from './request-changes.ts';
import { restoreVersion } from './restore-version.ts';
import { deschedule, schedule } from './schedule.ts';
import { breakEmbargo, setEmbargo } from './set-embargo.ts';
import { setLegal } from './set-legal.ts';
import { spike, unspike } from './spike.ts';
import { submitForReview } from './submit.ts';
import { takeBack } from './take-back/take-back.ts';
import { restore, unpublish } from './unpublish.ts';
import { withdraw } from './withdraw.ts';

/** The commands on a story, by the word that a screen sends. */
const DEEDS = {
  submit: submitForReview,
  withdraw,
  request_changes: requestChanges,
  approve,
  publish,
  schedule,
  reschedule: schedule,
  deschedule,
  hold,
  release,
  unpublish,
  restore,
  kill,
  spike,
  unspike,
  discard: discardWorkingCopy,
  set_embargo: setEmbargo,
  break_embargo: breakEmbargo,
  set_legal: setLegal,
  move_desk: moveToDesk,
  restore_version: restoreVersion,
  delete_draft: deleteDraft,
  take_back: takeBack,
} as const;
export type Deed = keyof typeof DEEDS;

/** What a deed gives back, where it gives anything: who was told, the version approved, the public slug. */
export interface Outcome {
  told?: string[];
  /** Whether there is mail to tell them by. */
  byMail?: boolean;
  version?: number;
  /** The desk that has it now, and whether the person may still read it there. */
  desk?: string;
  mayRead?: boolean;
  slug?: string;
  /** By this id the person can take it back for ten seconds. */
  takeBack?: string;
}

export const StoryRequest = z.strictObject({
  deed: z.enum(Object.keys(DEEDS) as [Deed, ...Deed[]]),
  storyId: StoryId,
  /** The dialog's fields; each command has its own schema for them. */
  fields: z.record(z.string().max(40), z.union([z.string().max(10_000), z.number(), z.null()])).default({}),
});
export type StoryRequest = z.input<typeof StoryRequest>;

/** Takes any action on a story: the one way from a screen to the story's commands. */
export async function takeAction(actor: Actor, raw: StoryRequest): Promise<Result<Outcome>> {
  const request = StoryRequest.safeParse(raw);
  if (!request.success) return fail('invalid', 'The request could not be read. Nothing was changed.');
  const { deed, storyId, fields } = request.data;
  const perform = DEEDS[deed] as (actor: Actor, input: unknown) => Promise<Result<Outcome | null>>;
  const done = await perform(actor, { ...fields, storyId });
  return done.ok ? { ok: true, value: done.value ?? {} } : done;
}
