import * as Y from 'yjs';
import { LARGEST_DOCUMENT, LONGEST_UPDATE } from '../protocol/bounds.ts';
import { ChangeError } from '../protocol/change-error.ts';
import type { StoredDocument } from './stored.ts';

const refuse = (code: ChangeError['of'], sentence: string) => new ChangeError(code, sentence);

/**
 * Yjs throws what it likes at bytes that are none of its own, also deep in applying them (values
 * nested without end).
 */
function readably<Value>(work: () => Value): Value {
  try {
    return work();
  } catch {
    throw refuse('invalid', 'A change could not be read. It was not saved.');
  }
}

/**
 * Runs a change of the document and gives back what is new in it as one update; null when nothing
 * is.
 */
export function changesOf(doc: Y.Doc, change: () => void): Uint8Array | null {
  const updates: Uint8Array[] = [];
  const note = (update: Uint8Array) => updates.push(update);
  doc.on('update', note);
  try {
    change();
  } finally {
    doc.off('update', note);
  }
  return updates.length > 1 ? Y.mergeUpdates(updates) : (updates[0] ?? null);
}

function requireBounds(stored: StoredDocument, added: number): void {
  stored.bytes += added;
  // The sum of all updates is more than the document: measured only when the sum is too much.
  if (stored.bytes > LARGEST_DOCUMENT) stored.bytes = Y.encodeStateAsUpdate(stored.doc).byteLength;
  if (stored.bytes > LARGEST_DOCUMENT)
    throw refuse(
      'too_large',
      'The story with all its changes is larger than 4 MiB. The last change was not saved.',
    );
}

/**
 * Applies a client's update to the committed document and gives back what was new in it; null when
 * nothing was.
 * @throws {CommandError} for garbage, for what is too large or too deep, and for what builds on
 * changes that never came; the document must then be let go.
 */
export function applyUpdate(stored: StoredDocument, update: Uint8Array): Uint8Array | null {
  if (update.byteLength > LONGEST_UPDATE)
    throw refuse('too_large', 'One change is larger than 1 MiB. It was not saved.');
  readably(() => Y.decodeUpdate(update));
  const fresh = readably(() => changesOf(stored.doc, () => Y.applyUpdate(stored.doc, update)));
  if (stored.doc.store.pendingStructs || stored.doc.store.pendingDs)
    throw refuse('incomplete', 'A change builds on another that never came. It was not saved.');
  if (fresh) requireBounds(stored, fresh.byteLength);
  return fresh;
}
