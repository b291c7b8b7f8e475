import { linesNow } from '#lib/newsroom/collaboration/projection/lines-now.ts';
import { dropSocket } from './connection/socket.ts';
import type { Stretch } from './connection/split-update.ts';
import { takeOut } from './connection/take-out.ts';
import type { Core } from './opened.ts';
import type { TextEntry } from './text-entry.ts';

/** In milliseconds. A socket that takes longer is away, and the status line says so. */
const RESYNC_WITHIN = 3_000;
const nameOf = ({ client, clock }: Stretch): string => `${client}/${clock}`;

/** What is done about changes that the newsroom does not take. */
export interface Refusals {
  /**
   * A change was refused: it is taken out and kept beside the text, and everything after it goes
   * on.
   */
  goOnWithout: (stretches: readonly Stretch[], why: string) => void;
  /** The handshake sends what is missing, and nothing is waited for that was refused. */
  resync: () => void;
}

export function makeRefusals({ open, look, isClosed }: Core, entry: TextEntry): Refusals {
  const { doc, socket, device, beside } = open;
  const refused = new Set<string>();

  function resync() {
    if (open.connection.resyncing || isClosed()) return;
    look({ resyncing: true });
    dropSocket(socket);
    void socket.connect();
    setTimeout(() => look({ resyncing: false }), RESYNC_WITHIN);
  }

  async function openAnew(why: string) {
    socket.disconnect();
    // Before the device forgets them: a window that goes now has them nowhere else.
    const kept = beside.keep({ part: 'Story', words: linesNow(doc).join('\n'), why });
    await device.forget();
    open.outdated = { lines: linesNow(doc), why, beside, kept };
    entry.settle();
    look();
  }

  function goOnWithout(stretches: readonly Stretch[], why: string) {
    if (open.outdated || isClosed()) return;
    // Refused although it was taken out, or nothing that could be: something was deleted or chosen
    // that must stand.
    if (stretches.length === 0 || stretches.some((stretch) => refused.has(nameOf(stretch))))
      return void openAnew(why);
    for (const stretch of stretches) refused.add(nameOf(stretch));
    for (const taken of takeOut(doc, stretches)) beside.keep({ ...taken, why });
    resync();
  }

  return { goOnWithout, resync };
}
