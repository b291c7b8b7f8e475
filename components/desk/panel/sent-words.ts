import type { Outcome } from '#lib/newsroom/stories/actions/outcome.ts';

/**
 * What a story that was sent to another desk answers: where it is, who is told and how, and whether
 * the sender still reads it.
 */
export function sentWords({ desk = '', told = [], byMail, mayRead }: Outcome): string {
  const who =
    told.length === 0
      ? 'Nobody there can review it yet.'
      : byMail
        ? `Mail goes to ${told.join(', ')}.`
        : 'Nobody could be told: no mail is set up.';
  return `Sent to ${desk}. ${who}${mayRead ? '' : ' You do not read it any more: you have no part there.'}`;
}
