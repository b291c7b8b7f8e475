'use client';
import { useCallback, useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { leadPhotoOf, photoWordsOf } from '#lib/newsroom/documents/layout.ts';
import { useDesk } from '../desk-context.tsx';
import { prefilled } from '../pictures/address.ts';
import { TRIED_AGAIN_AFTER } from '../pictures/send-picture.ts';

type State = { state: 'none' } | { state: 'sending'; part: number; fileName: string } | { state: 'refused'; sentence: string; instead: unknown; waits: boolean };

export type LeadUpload = State & { send: (file: File) => void; again: () => void };

/** Writes the file's own words where nobody has written any: what a person typed is never replaced. */
function prefill(doc: Y.Doc, words: { caption: string; credit: string; alt: string }): void {
  doc.transact(() => {
    for (const name of ['caption', 'credit', 'alt'] as const) {
      const text = photoWordsOf(doc, name);
      if (text.length === 0 && words[name]) text.insert(0, words[name]);
    }
  });
}

/** Sends the lead photo's file, fills in what it says of itself, and keeps it when it was refused. */
export function useLeadUpload(doc: Y.Doc | undefined, setMediaId: ((mediaId: string) => void) | null): LeadUpload {
  const { pictures } = useDesk();
  const [state, setState] = useState<State>({ state: 'none' });
  const [file, setFile] = useState<File | null>(null);
  const send = useCallback(async (picked: File) => {
    // Nothing is taken that would have no place to go.
    if (!doc || !setMediaId) return;
    setFile(picked);
    const instead = leadPhotoOf(doc).get('mediaId');
    setState({ state: 'sending', part: 0, fileName: picked.name });
    const sent = await pictures.send(picked, (part) => setState({ state: 'sending', part, fileName: picked.name }));
    if (!sent.ok) return setState({ state: 'refused', sentence: sent.error.sentence, instead, waits: sent.error.code === 'unavailable' });
    setState({ state: 'none' });
    setMediaId(sent.value.mediaId);
    prefill(doc, prefilled(sent.value));
  }, [doc, pictures, setMediaId]);
  useEffect(() => {
    if (state.state !== 'refused' || !state.waits || !file) return;
    // What somebody has chosen meanwhile is not replaced unseen.
    const again = () => { if (doc && leadPhotoOf(doc).get('mediaId') === state.instead) void send(file); };
    const timer = setTimeout(again, TRIED_AGAIN_AFTER);
    return () => clearTimeout(timer);
  }, [state, file, doc, send]);
  useWarnWhileSending(state.state === 'sending');
  return { ...state, send: (picked) => void send(picked), again: () => { if (file) void send(file); } };
}

/** Half a picture is nothing: leaving now would lose it. */
function useWarnWhileSending(sending: boolean): void {
  useEffect(() => {
    if (!sending) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [sending]);
}
