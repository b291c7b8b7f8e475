import { ledger as ours, type Entry, type Ledger } from './ledger.ts';
import { holdsUp, sayHeldUp } from './questions.ts';

const WITHIN = 10_000;

/** Nobody waits for what only a person can settle. */
const isHopeless = (waiting: readonly Entry[]) =>
  waiting.some(
    ({ status }) =>
      status === 'refused' || status === 'loose' || status === 'signed-out' || status === 'unsent',
  );

interface Waiting {
  /** Milliseconds. */
  within?: number;
  /** Whoever waits has thought better of it: the waiting ends. */
  signal?: AbortSignal;
  ledger?: Ledger;
}

/**
 * Waits until the newsroom has everything of a story that was written or put in here: an action
 * must not go before it. Gives back '' then; after `within` milliseconds, or as soon as waiting is
 * of no use, the sentence that says what is in the way.
 */
export function settled(
  storyId: string,
  { within = WITHIN, signal, ledger = ours }: Waiting = {},
): Promise<string> {
  const waiting = () => holdsUp(ledger.entries(), storyId);
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      stop();
      resolve(sayHeldUp(waiting()));
    };
    const look = () => {
      const now = waiting();
      if (now.length === 0 || isHopeless(now)) end();
    };
    const timer = setTimeout(end, within);
    const stop = ledger.subscribe(look);
    signal?.addEventListener('abort', end);
    look();
  });
}
