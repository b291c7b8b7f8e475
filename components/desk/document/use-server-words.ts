'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { DeskStory } from '#lib/newsroom/stories/desk-story.ts';
import { readServerWords } from './server-words.ts';
import { useReadyDocument } from './use-document.tsx';

export interface Told { version: number; sha256: string; refused: DeskStory['refused'] }

/** The newest that the server has said of the text; when the story's state moved, the page's facts are read anew. */
export function useServerWords(facts: DeskStory): Told {
  const router = useRouter();
  const open = useReadyDocument();
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    const provider = open?.provider;
    if (!provider) return;
    const onWords = ({ payload }: { payload: string }) => {
      const words = readServerWords(payload);
      if (words?.kind === 'moved') router.refresh();
      if (words?.kind !== 'written') return;
      const { version, sha256, refused, deskState } = words.written;
      setTold((before) => ({ version, refused, sha256: sha256 ?? before?.sha256 ?? facts.sha256 }));
      // The first change of a published story, or of an approved one, moves more than the text.
      if (deskState !== facts.deskState || (facts.readers === 'live' && !facts.updating)) router.refresh();
    };
    provider.on('stateless', onWords);
    return () => void provider.off('stateless', onWords);
  }, [open, router, facts]);
  return told && told.version >= facts.version ? told : { version: facts.version, sha256: facts.sha256, refused: facts.refused };
}
