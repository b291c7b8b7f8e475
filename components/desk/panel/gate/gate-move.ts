import type { StoryRequest } from '#lib/newsroom/stories/take-action.ts';
import { ledger } from '#components/newsroom/ledger/ledger.ts';
import { unanswered } from '#components/newsroom/forms/unanswered.ts';
import type { TakeAction } from '#components/newsroom/story-actions/take.ts';

export type Move = Pick<StoryRequest, 'action' | 'fields'>;

/** Takes a command; '' when it is done, else the sentence that says why it is not. */
export async function refusalOf(take: TakeAction, storyId: string, move: Move): Promise<string> {
  const done = await ledger
    .during({ what: 'a change of the details', storyId }, () => take({ ...move, storyId }))
    .catch(() => null);
  if (done?.ok) return '';
  return (done?.error ?? unanswered('This change')).sentence;
}

/**
 * What a field shows: what was asked for, until the story stands elsewhere than when it was asked.
 */
export const shown = (stands: string, asked: { from: string; to: string } | null): string =>
  asked?.from === stands ? asked.to : stands;
