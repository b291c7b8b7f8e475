import type * as Y from 'yjs';
import { lineOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { ledger } from '../../newsroom/ledger/ledger.ts';
import { isWaitingOnDevice } from '../../newsroom/ledger/on-device.ts';
import { statusOfConnection, textEntry } from './connection/connection.ts';
import type { OpenDocument } from './opened.ts';

/** A document's text as the ledger has it. */
export interface TextEntry {
  /** An earlier window of this browser wrote something that it never sent. */
  waits: boolean;
  /** Says how the text stands now. */
  register: () => void;
  /** What was owed has another place. */
  settle: () => void;
  /** The document is closed: the entry stays only when something is owed. */
  leave: () => void;
}

/**
 * The ledger knows of the text for as long as it is open, and longer when it still owes something.
 */
export function makeTextEntry(open: OpenDocument): TextEntry {
  const { storyId, staffId, doc } = open;
  const id = `text:${storyId}:${staffId}`;
  // What an earlier window of this browser wrote and never sent is owed by this one.
  const waits = isWaitingOnDevice(window.localStorage, id);
  let owes = waits;
  doc.on(
    'update',
    (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      owes ||= local;
    },
  );
  return {
    waits,
    register: () => {
      if (statusOfConnection(open.connection) === 'saved') owes = false;
      const headline = lineOf(doc, 'headline').toJSON();
      ledger.put(textEntry(open.connection, { id, storyId, headline, owes }));
    },
    settle: () => {
      owes = false;
    },
    leave: () => {
      if (!owes) ledger.drop(id);
    },
  };
}
