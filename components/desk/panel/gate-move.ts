import type { StoryRequest } from '#lib/newsroom/stories/take-action.ts';
import { ledger } from '../../newsroom/ledger/ledger.ts';
import type { TakeAction } from '../../newsroom/story-actions/take.ts';
import type { Choice } from '../desk-story.ts';

export type Move = Pick<StoryRequest, 'deed' | 'fields'>;

/** Takes a command; '' when it is done, else the sentence that says why it is not. */
export async function refusalOf(take: TakeAction, storyId: string, move: Move): Promise<string> {
  const done = await ledger.during({ what: 'a change of the details', storyId }, () => take({ ...move, storyId })).catch(() => null);
  if (done?.ok) return '';
  return done?.error.sentence ?? 'It was not changed: there is no connection.';
}

/** What a field shows: what was asked for, until the story stands elsewhere than when it was asked. */
export const shown = (stands: string, asked: { from: string; to: string } | null): string => (asked?.from === stands ? asked.to : stands);

/** The desks to choose from: where the story is now is among them, also for who may not hand it there. */
export function deskOptions(now: Choice, desks: readonly Choice[]): { value: string; label: string }[] {
  const own = desks.some(({ id }) => id === now.id) ? [] : [now];
  return [...own, ...desks].map(({ id, name }) => ({ value: id, label: name }));
}
