'use client';
import { useEffect } from 'react';
import { linesBeside } from '#lib/story/lines-beside.ts';
import { linesNow } from '#lib/newsroom/collaboration/projection/lines-now.ts';
import { besideOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { useDesk } from '../desk-context.tsx';
import type { OpenDocument } from '../document/opened.ts';
import { useReadyDocument } from '../document/use-document.tsx';

const WHY =
  'These words were written on this device before the newsroom was updated, and never reached it.';

/** Keeps beside the text what is missing in it; gives back whether that outlives this window. */
function keepMissing({ doc, beside }: OpenDocument, lines: string[]): boolean {
  const missing = linesBeside(lines, [
    ...linesNow(doc),
    ...besideOf(doc).toJSON().split('\n'),
  ]).join('\n');
  // An earlier try may have kept them where no store took them.
  const stands = beside.list().some(({ words, why }) => why === WHY && words === missing);
  if (missing !== '' && !stands) beside.keep({ part: 'Story', words: missing, why: WHY });
  return beside.isKept();
}

/**
 * Offers, once, what was written here for the document's earlier layout and never acknowledged:
 * bringing it over loses no word.
 */
export function useFormerDevice(former: Uint8Array | null): void {
  const { facts, me } = useDesk();
  const open = useReadyDocument();
  useEffect(() => {
    if (!open || !former) return;
    // Few stories have an earlier layout: its readers are no part of what every desk loads.
    void import('./former-store.ts')
      .then(({ takeFormer }) =>
        takeFormer(facts.id, me.staffId, former, (lines) => keepMissing(open, lines)),
      )
      .catch(() => undefined);
  }, [open, former, facts.id, me.staffId]);
}
