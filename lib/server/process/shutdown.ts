import { setTimeout as wait } from 'node:timers/promises';
import { log } from '#lib/log/log.ts';
import { watchNpm } from './npm-parent.ts';
import { say } from './progress.ts';

type Close = () => Promise<unknown>;

/** What has been opened so far, closed in the opposite order. */
export interface Shutdown {
  /** Registers how to close what was just opened. */
  opened(name: string, close: Close): void;
  /** Names the start itself: closing waits until it has ended or noticed the signal. */
  starting(start: Promise<unknown>): void;
  /** Aborted as soon as the process is asked to end; for steps that can be cut short. */
  signal: AbortSignal;
  /** Closes everything, once; resolves when all of it is closed. */
  close(): Promise<void>;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/**
 * npm passes a Ctrl-C on that the terminal has sent us too: within this time it is the same one.
 */
const sameKeyPress = 500;
/** The longest drain, and the requests that it waits for. */
const longestPart = 31_000;

/** Ends the process in order upon SIGINT, SIGTERM and SIGHUP; a second one ends it at once. */
export function endInOrder(): Shutdown {
  const ending = new AbortController();
  const parts: { name: string; close: Close }[] = [];
  let closed: Promise<void> | null = null;
  let start: Promise<unknown> = Promise.resolve();
  const close = () => (closed ??= start.catch(() => undefined).then(() => closeAll(parts)));
  let asked = 0;
  const onSignal = (name: NodeJS.Signals) => {
    if (asked > 0 && Date.now() - asked > sameKeyPress) process.exit(130);
    if (asked > 0) return;
    asked = Date.now();
    say(name === 'SIGINT' ? '\nStopping … (Ctrl-C again ends it at once)' : 'Stopping …');
    ending.abort();
    void close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const name of signals) process.on(name, onSignal);
  watchNpm(() => onSignal('SIGTERM'));
  return {
    opened: (name, closePart) => void parts.push({ name, close: closePart }),
    starting: (promise) => {
      start = promise;
    },
    signal: ending.signal,
    close,
  };
}

async function closeAll(parts: { name: string; close: Close }[]): Promise<void> {
  for (let part = parts.pop(); part; part = parts.pop()) {
    const { name } = part;
    const late = wait(longestPart, 'late', { ref: false });
    const result = await Promise.race([part.close(), late]).catch((error: unknown) =>
      log.error({ err: error, part: name }, 'Could not close it in order'),
    );
    if (result === 'late') log.error({ part: name }, 'It took too long to close');
  }
}
