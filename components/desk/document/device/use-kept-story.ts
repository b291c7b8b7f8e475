'use client';
import { useEffect, useRef } from 'react';
import { lineOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { keepDesk, nameKept } from '#components/newsroom/device/device.ts';
import { savedState } from '#components/newsroom/ledger/questions.ts';
import { useLedger } from '#components/newsroom/ledger/use-ledger.ts';
import { useDesk } from '../../desk-context.tsx';
import { afterPauses } from '../connection/after-pauses.ts';
import { useReadyDocument } from '../use-document.tsx';

/** So long a text rests before its headline is written down as its name, in milliseconds. */
const CALM = 300;

/** Has the page kept that opens this story without a network, under the name that it has now. */
export function useKeptStory(): void {
  const {
    facts: { id },
    me: { staffId },
  } = useDesk();
  const path = `/newsroom/stories/${id}`;
  const open = useReadyDocument();
  const isSaved = useLedger((entries) => savedState(entries, id) === 'saved');
  const asked = useRef(false);
  useEffect(() => {
    if (!isSaved || asked.current) return;
    asked.current = true;
    void keepDesk(path).catch(() => undefined);
  }, [isSaved, path]);
  useEffect(() => {
    if (!open) return undefined;
    let named: string | null = null;
    return afterPauses(open.doc, CALM, (later) => {
      // Before the device's own text is read, the headline is that of the page, which may be older.
      if (!open.connection.kept) return later();
      const headline = lineOf(open.doc, 'headline').toJSON();
      if (headline === named) return undefined;
      named = headline;
      return void nameKept(staffId, path, headline).catch(() => undefined);
    });
  }, [open, staffId, path]);
}
