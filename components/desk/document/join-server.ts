import type { HocuspocusProvider } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { deniedBy, readServerWords } from './connection/server-words.ts';
import { joinDocument } from './connection/socket.ts';
import { FROM_PAGE } from './device/kept-on-device.ts';
import { keepMissing, keepPending } from './leftovers.ts';
import type { Core, OpenDocument, Opening } from './opened.ts';
import type { Refusals } from './refusals.ts';
import type { ShutDoor } from './shut-door.ts';

const TOO_LARGE = 'It is more than the newsroom takes at once. Put it in by parts.';

/** A message of the server's about changes that it did not take. */
function hearRefusal(payload: string, refusals: Refusals): void {
  const said = readServerWords(payload);
  if (said?.type !== 'refused') return;
  if (said.code === 'incomplete') refusals.resync();
  else
    refusals.goOnWithout(
      said.changes.map(([client, from, to]) => ({ client, clock: from, length: to - from })),
      said.sentence,
    );
}

/**
 * Sent again as it was upon a reconnection, it would count as known: others see who is back at once.
 */
function showAgain({ provider }: OpenDocument): void {
  const awareness = provider?.awareness;
  awareness?.setLocalState(awareness.getLocalState());
}

/** What becomes of the document when the server's part of it has come. */
function settleOnce({ open, look }: Core, before: Opening['before']): () => void {
  let left = before;
  return () => {
    showAgain(open);
    look({ resyncing: false });
    if (left) keepMissing(open, left);
    left = undefined;
    keepPending(open);
  };
}

/** Asks for the server's part of the document, and hears what it says of ours. */
export function joinServer(
  core: Core,
  { state, before }: Opening,
  { refusals, door }: { refusals: Refusals; door: ShutDoor },
): void {
  const { open, look } = core;
  const { socket, uploads, doc, storyId, staffId } = open;
  if (core.isClosed()) return;
  // After the browser's copy: what that has already is then not kept twice.
  if (state) Y.applyUpdate(doc, state, FROM_PAGE);
  const provider: HocuspocusProvider = joinDocument(socket, { storyId, staffId, doc }, (parts) =>
    queueMicrotask(() => refusals.goOnWithout(parts, TOO_LARGE)),
  );
  open.provider = provider;
  provider.on('stateless', ({ payload }: { payload: string }) => hearRefusal(payload, refusals));
  provider.on('authenticated', () => {
    look({ signedOut: false, readOnly: provider.authorizedScope === 'readonly' });
    uploads.again();
  });
  provider.on('authenticationFailed', ({ reason }: { reason: string }) =>
    door.shutOut(deniedBy(reason)),
  );
  provider.on('synced', settleOnce(core, before));
  provider.on('unsyncedChanges', () => look());
  look();
}
