'use client';
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { useDesk } from '../desk-context.tsx';
import { useReadyDocument } from '../document/use-document.tsx';
import { peopleIn, type Person } from './people.ts';

const WRITES_FOR = 3_000;
const NOBODY: Person[] = [];

/** Clients whose letters came with this change, by the clocks that it moved. */
function authors(transaction: Y.Transaction): number[] {
  return [...transaction.afterState.keys()].filter(
    (client) => transaction.beforeState.get(client) !== transaction.afterState.get(client),
  );
}

/** Who else has the story open, and who of them wrote in the last three seconds. */
export function usePeople(): Person[] {
  const { me } = useDesk();
  const open = useReadyDocument();
  const [people, setPeople] = useState(NOBODY);
  useEffect(() => {
    const awareness = open?.provider?.awareness;
    if (!open || !awareness) return setPeople(NOBODY);
    const writing = new Map<number, ReturnType<typeof setTimeout>>();
    let shown = '';
    const look = () => {
      const next = peopleIn({
        states: awareness.getStates(),
        ownClient: awareness.clientID,
        ownStaffId: me.staffId,
        writing: new Set(writing.keys()),
      });
      // Carets move with every key; the faces change seldom.
      if (JSON.stringify(next) === shown) return;
      shown = JSON.stringify(next);
      setPeople(next);
    };
    const rest = (client: number) => {
      writing.delete(client);
      look();
    };
    const onTransaction = (transaction: Y.Transaction) => {
      if (transaction.local || !open.connection.synced) return;
      for (const client of authors(transaction)) {
        clearTimeout(writing.get(client));
        writing.set(client, setTimeout(rest, WRITES_FOR, client));
      }
      look();
    };
    look();
    awareness.on('change', look);
    open.doc.on('afterTransaction', onTransaction);
    return () => {
      awareness.off('change', look);
      open.doc.off('afterTransaction', onTransaction);
      for (const timer of writing.values()) clearTimeout(timer);
    };
  }, [open, me.staffId]);
  return people;
}
