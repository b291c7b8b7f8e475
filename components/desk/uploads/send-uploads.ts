import type { Held, HeldUploads } from './held-uploads.ts';
import type { UploadsOptions } from './uploads.ts';

/** So many are sent at once; the newsroom decodes two at a time. */
const AT_ONCE = 2;
/** Between two tries of a server that does not answer, in milliseconds. */
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 30_000;

/** Sends what is in hand, a few at a time. */
export interface Sending {
  /** Sends as many of those that wait as may be under way. */
  next: () => void;
  tryNow: (upload: Held) => void;
  /** All that wait are tried again. */
  comeBack: () => void;
}

type Refused = 'unavailable' | 'signed_out';

/** How a file that waits stands in the ledger. */
const statusOfWait = (code: Refused): Held['status'] =>
  code === 'signed_out' ? 'signed-out' : navigator.onLine ? 'sending' : 'offline';

export function makeSending(
  held: HeldUploads,
  { send, arrive }: Pick<UploadsOptions, 'send' | 'arrive'>,
  isClosed: () => boolean,
): Sending {
  function next(): void {
    const all = held.all();
    const free = AT_ONCE - all.filter(({ state }) => state === 'sending').length;
    const waiting = all.filter(({ state, said }) => state === 'waiting' && said === '');
    for (const upload of waiting.slice(0, Math.max(0, free))) void go(upload);
  }

  async function go(upload: Held): Promise<void> {
    const { name, file, place, ended } = upload;
    if (!file) return;
    held.change(upload, { state: 'sending', part: 0, status: 'sending' });
    const onProgress = (part: number) => {
      if (held.has(upload)) held.change(upload, { part });
    };
    const sent = await send(name, file, onProgress, ended.signal);
    if (isClosed() || !held.has(upload)) return;
    if (sent.ok) {
      const why = await arrive(upload.id, place, sent.value);
      if (!held.has(upload)) return;
      if (why) refuse(upload, why);
      else held.letGo(upload.id);
    } else if (sent.error.code === 'unavailable' || sent.error.code === 'signed_out')
      wait(upload, sent.error.code, sent.error.sentence);
    else refuse(upload, sent.error.sentence);
    next();
  }

  function refuse(upload: Held, why: string): void {
    held.change(upload, { state: 'refused', refused: why });
    void held.keep(upload);
  }

  /**
   * The newsroom was not there for it: once more after a pause, or as soon as the connection or the
   * person is back.
   */
  function wait(upload: Held, code: Refused, said: string): void {
    const tries = upload.tries + 1;
    held.change(upload, { state: 'waiting', said, tries, status: statusOfWait(code) });
    setTimeout(
      () => {
        if (upload.tries === tries) tryNow(upload);
      },
      Math.min(FIRST_PAUSE * 2 ** (tries - 1), LONGEST_PAUSE),
    );
  }

  function tryNow(upload: Held): void {
    if (isClosed() || !held.has(upload) || upload.state === 'sending' || !upload.file) return;
    held.change(upload, { state: 'waiting', said: '', refused: '' });
    next();
  }

  const comeBack = () => {
    for (const upload of held.all()) if (upload.state === 'waiting') tryNow(upload);
  };
  return { next, tryNow, comeBack };
}
