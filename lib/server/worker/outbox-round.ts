import { setTimeout as wait } from 'node:timers/promises';
import { log } from '#lib/log/log.ts';
import { listenUntil } from '#lib/newsroom/notices.ts';
import { OUTBOX } from '#lib/newsroom/events/append.ts';
import type { Deliver } from '#lib/newsroom/room.ts';
import { deliverDue, nextDue } from './outbox.ts';

/** The longest that a message waits whose notice was lost. */
const longest = 2_000;

type Targets = Readonly<Record<string, Deliver>>;

/**
 * Delivers the outbox to each group of targets, round after round, until the signal; resolves when
 * the rounds that run have ended.
 */
export async function deliverUntil(signal: AbortSignal, groups: readonly Targets[]): Promise<void> {
  const nudges = new EventTarget();
  const nudge = () => void nudges.dispatchEvent(new Event('nudge'));
  await listenUntil(signal, { channels: [OUTBOX], heard: nudge, back: nudge });
  await Promise.all(groups.map((targets) => rounds(signal, targets, nudges)));
}

async function rounds(signal: AbortSignal, targets: Targets, nudges: EventTarget): Promise<void> {
  while (!signal.aborted) {
    const nudged = new AbortController();
    nudges.addEventListener('nudge', () => nudged.abort(), { once: true, signal: nudged.signal });
    const pause = await round(targets);
    if (pause > 0)
      await wait(pause, undefined, {
        signal: AbortSignal.any([signal, nudged.signal]),
        ref: false,
      }).catch(() => undefined);
    nudged.abort();
  }
}

/** One round; gives back how long nothing has to be done after it, in milliseconds. */
async function round(targets: Targets): Promise<number> {
  try {
    if ((await deliverDue(targets)) > 0) return 0;
    return Math.min(longest, Math.max(1, (await nextDue(targets)) ?? longest));
  } catch (error) {
    log.error({ err: error }, 'The outbox could not be read');
    return longest;
  }
}
