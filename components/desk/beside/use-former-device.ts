'use client';
import { useEffect } from 'react';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { linesBeside } from '#lib/document/lines-beside.ts';
import { formerLines, hasMoreThan, linesNow } from '#lib/newsroom/documents/former-document.ts';
import { besideOf } from '#lib/newsroom/documents/layout.ts';
import { useDesk } from '../desk-context.tsx';
import { useReadyDocument } from '../document/use-document.tsx';

const WHY = 'These words were written on this device before the newsroom was updated, and never reached it.';

/** Opens what this browser kept of the document's earlier layout, takes out what is missing now, and throws the store away. */
async function takeFormer(name: string, vector: Uint8Array, now: Y.Doc): Promise<string[]> {
  const all = await indexedDB.databases();
  if (!all.some((database) => database.name === name)) return [];
  const doc = new Y.Doc();
  const store = new IndexeddbPersistence(name, doc);
  await store.whenSynced;
  const lines = hasMoreThan(doc, vector) ? linesBeside(formerLines(doc), [...linesNow(now), ...besideOf(now).toJSON().split('\n')]) : [];
  doc.destroy();
  return lines;
}

/** Offers, once, what was written here for the document's earlier layout and never acknowledged: bringing it over loses no word. */
export function useFormerDevice(former: Uint8Array | null): void {
  const { facts, me } = useDesk();
  const open = useReadyDocument();
  const name = `galley:${facts.id}:${me.staffId}`;
  useEffect(() => {
    if (!open || !former) return;
    takeFormer(name, former, open.doc).then((lines) => {
      if (lines.length > 0) open.beside.keep({ part: 'Body', words: lines.join('\n'), why: WHY });
      // Kept beside the text now, or known to the server all along.
      indexedDB.deleteDatabase(name);
    }).catch(() => undefined);
  }, [open, former, name]);
}
