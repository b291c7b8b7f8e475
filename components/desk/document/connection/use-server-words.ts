'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { DeskStory } from '#lib/newsroom/stories/desk/desk-story.ts';
import { readServerWords } from './server-words.ts';
import { useDocument, useReadyDocument } from '../use-document.tsx';

export type ServerWords = Pick<DeskStory, 'version' | 'refused'>;

const CALM = 700;

/**
 * Whether a change of the text also moved the story: its state, its working copy, or the hash that
 * an approval must name.
 */
function movedMore(facts: DeskStory, deskState: DeskStory['deskState'], sha256: string): boolean {
  if (deskState !== facts.deskState || (facts.readers === 'live' && !facts.updating)) return true;
  const decides = facts.allowed.some((action) => action === 'approve' || action === 'publish');
  return decides && !facts.sha256.startsWith(sha256);
}

/**
 * The newest that the server has said of the text. When more than the text moved, the page's facts
 * are read anew.
 */
export function useServerWords(facts: DeskStory): ServerWords {
  const router = useRouter();
  const open = useReadyDocument();
  const [told, setTold] = useState<ServerWords | null>(null);
  useEffect(() => {
    const provider = open?.provider;
    if (!provider) return;
    let timer: ReturnType<typeof setTimeout>;
    const readAnew = (after: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => router.refresh(), after);
    };
    let telling: ReturnType<typeof setTimeout>;
    // A new number with every key is nothing that the desk has to be drawn again for.
    const tell = (said: ServerWords) => {
      clearTimeout(telling);
      telling = setTimeout(setTold, CALM, said);
    };
    const onWords = ({ payload }: { payload: string }) => {
      const words = readServerWords(payload);
      if (words?.type === 'story') readAnew(0);
      if (words?.type !== 'saved') return;
      tell({ version: words.version, refused: words.refused });
      if (movedMore(facts, words.deskState, words.sha256))
        readAnew(words.deskState === facts.deskState && facts.updating ? CALM : 0);
    };
    provider.on('stateless', onWords);
    return () => {
      clearTimeout(timer);
      clearTimeout(telling);
      provider.off('stateless', onWords);
    };
  }, [open, router, facts]);

  // Rights changed: what may be done is the server's to say.
  const shut = useDocument((document) => document?.shut?.why ?? null);
  useEffect(() => {
    if (shut === 'read-only' || shut === 'may-write' || shut === 'gone') router.refresh();
  }, [shut, router]);
  return told && told.version >= facts.version ? told : facts;
}
