import { ledger } from '../../newsroom/ledger/ledger.ts';
import { openDocument } from './open-document.ts';
import type { OpenDocument, Opening, Outdated } from './opened.ts';

interface Held {
  open: OpenDocument;
  stop: (() => void) | null;
}

/**
 * Documents of this window, those included whose desk has left the screen while something of them
 * was on its way.
 */
const held = new Map<string, Held>();

/** What documents that were refused as they stood leave to those after them. */
const outdated = new Map<string, Outdated>();

const nameOf = ({ storyId, staffId }: Pick<Opening, 'storyId' | 'staffId'>): string =>
  `${storyId}:${staffId}`;

/**
 * Something of the story is under way, or is in this window alone: closing the document would break
 * it off.
 */
const isUnderWay = (storyId: string): boolean =>
  ledger
    .entries()
    .some(
      ({ storyId: of, kind, owes, kept, status }) =>
        of === storyId &&
        owes &&
        kind !== 'action' &&
        (!kept || status === 'sending' || status === 'offline' || status === 'opening'),
    );

/**
 * Opens a story's document for its desk, or goes on with the one whose words and files were still
 * on their way.
 */
export function takeDocument(opening: Opening): OpenDocument {
  const name = nameOf(opening);
  const known = held.get(name);
  known?.stop?.();
  const before = outdated.get(name);
  outdated.delete(name);
  const open = known?.open ?? openDocument({ ...opening, ...(before && { before }) });
  held.set(name, { open, stop: null });
  // Back in the room, for everybody to see.
  if (known && !open.provider?.awareness?.getLocalState())
    open.provider?.awareness?.setLocalState({});
  return open;
}

/**
 * The desk leaves the screen. The document is closed as soon as nothing of it is under way any
 * more: a link breaks nothing off.
 */
export function leaveDocument(open: OpenDocument): void {
  const name = nameOf(open);
  const close = () => {
    held.get(name)?.stop?.();
    held.delete(name);
    open.close();
  };
  if (open.outdated) outdated.set(name, open.outdated);
  if (open.outdated || !isUnderWay(open.storyId)) return close();
  // The others no longer see anybody here.
  open.provider?.awareness?.setLocalState(null);
  held.set(name, {
    open,
    stop: ledger.subscribe(() => {
      if (!isUnderWay(open.storyId)) close();
    }),
  });
}
