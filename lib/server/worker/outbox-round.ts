import { setTimeout as wait } from 'node:timers/promises';
import { log } from '#lib/log.ts';
import { deliverDue } from '../outbox.ts';

const pause = 2_000;

/** Delivers the outbox, round after round, until the signal; resolves when the round that runs has ended. */
export async function deliverUntil(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const taken = await deliverDue().catch((error: unknown) => {
      log.error({ err: error }, 'The outbox could not be read');
      return 0;
    });
    if (taken === 0) await wait(pause, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
