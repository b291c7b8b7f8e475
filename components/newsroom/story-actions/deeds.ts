import type { DeskStory } from '#lib/newsroom/stories/desk-story.ts';
import type { Deed } from '#lib/newsroom/stories/take-action.ts';
import { openChecks } from './required.ts';
import type { StoryAction } from '#lib/newsroom/stories/workflow.ts';

/** What the screens need to know of a story to offer its actions. */
export type ActionStory = Omit<DeskStory, 'note'>;

/** The word of each action; trigger, dialog and the deed's button share it. */
export const DEED_WORDS = {
  submit: 'Submit for review',
  withdraw: 'Withdraw',
  approve: 'Approve',
  request_changes: 'Request changes',
  publish: 'Publish',
  schedule: 'Schedule',
  reschedule: 'Schedule',
  deschedule: 'Deschedule',
  hold: 'Hold',
  release: 'Release',
  unpublish: 'Unpublish',
  kill: 'Kill',
  spike: 'Spike',
  restore: 'Restore',
  unspike: 'Restore',
  discard: 'Discard working copy',
  break_embargo: 'Break embargo',
} as const satisfies Partial<Record<StoryAction, string>>;
export type OfferedDeed = keyof typeof DEED_WORDS & Deed;

/** What the story answers once it is done, in the toast. */
const DONE_WORDS: Record<OfferedDeed, string> = {
  submit: 'Sent for review.',
  withdraw: 'Taken back from review.',
  approve: 'Approved. Nothing goes out yet.',
  request_changes: 'Returned to its author.',
  publish: 'Published.',
  schedule: 'Scheduled.',
  reschedule: 'Scheduled for another time.',
  deschedule: 'Taken back before its time.',
  hold: 'Held. Readers see “This story is being checked”.',
  release: 'Released. Readers see it again.',
  unpublish: 'Unpublished. Its address answers that it was withdrawn.',
  kill: 'Killed. Readers see the notice only.',
  spike: 'Spiked. It can be restored for 30 days.',
  restore: 'Restored. Readers see it again.',
  unspike: 'Restored to where it was.',
  discard: 'Working copy discarded. It is kept in the history.',
  break_embargo: 'Embargo broken.',
};

/** The same of one story: what readers never had, they do not see being checked. */
export function doneWords(deed: OfferedDeed, { firstPublishedAt }: Pick<ActionStory, 'firstPublishedAt'>): string {
  if (firstPublishedAt === null && deed === 'hold') return 'Held. It does not go out while it is held.';
  if (firstPublishedAt === null && deed === 'release') return 'Released. It goes out at its time, or when it is published.';
  return DONE_WORDS[deed];
}

/** Those that only move a text on or back at the desk; everything else opens its dialog. */
const AT_A_CLICK: readonly OfferedDeed[] = ['submit', 'withdraw', 'deschedule'];

/**
 * Whether an action opens its dialog first. Approving needs none where the text was read in review (`read`) and nothing is open:
 * approving one's own (the chief editor's emergency) asks for a reason.
 */
export function needsDialog(deed: OfferedDeed, story: Pick<ActionStory, 'own' | 'content' | 'checking' | 'refused'>, read: boolean): boolean {
  if (deed === 'approve') return !read || story.own || openChecks(story).length > 0;
  return !AT_A_CLICK.includes(deed);
}

/** The one green button: the first of these that is open. */
const NEXT_STEPS = ['publish', 'approve', 'submit', 'release', 'restore', 'unspike', 'schedule'] as const satisfies readonly OfferedDeed[];
/** In the bar beside it, in this order. What takes a story from readers stands in the readers' strip and only there. */
const BESIDE = [
  'spike', 'discard', 'withdraw', 'break_embargo', 'deschedule', 'request_changes', 'reschedule', 'schedule', 'release', 'approve', 'publish', 'submit',
] as const satisfies readonly OfferedDeed[];
const FROM_READERS = ['hold', 'unpublish', 'kill'] as const satisfies readonly OfferedDeed[];

export interface Offer {
  next: OfferedDeed | null;
  beside: OfferedDeed[];
  fromReaders: OfferedDeed[];
}

/** Sorts what the person may do now into the places where it stands. */
export function offer(story: Pick<ActionStory, 'allowed' | 'own'>): Offer {
  const open = (deed: OfferedDeed) => story.allowed.includes(deed);
  // A chief editor may approve an own text in an emergency: possible, but never the suggested next step.
  const next = NEXT_STEPS.find((deed) => open(deed) && !(deed === 'approve' && story.own)) ?? null;
  const nextIsReschedule = open('reschedule');
  const beside = BESIDE.filter((deed) => open(deed) && deed !== next && !(deed === 'schedule' && nextIsReschedule));
  return { next, beside, fromReaders: FROM_READERS.filter(open) };
}
