'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { detailsOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import type { Body } from '#lib/story/text/nodes.ts';
import { countWords, readingMinutes } from '#lib/story/text/words.ts';
import { useDesk } from '../desk-context.tsx';
import { useDocument } from '../document/use-document.tsx';
import { useSharedValue } from '../document/shared/use-shared.ts';

/** Counting ten thousand words takes longer than a key press may: it waits for a pause. */
const PAUSE = 400;

/**
 * Number of words that readers get of the body, as lists and checks count them; counted anew after
 * each pause in writing.
 */
export function useWordCount(editor: Editor | null): number {
  const { story } = useDesk();
  const details = useDocument((open) => (open ? detailsOf(open.doc) : undefined));
  const [language] = useSharedValue(details, 'language', story.first.language);
  const [words, setWords] = useState(0);
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout>;
    const count = () => setWords(countWords(editor.getJSON() as unknown as Body, language));
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(count, PAUSE);
    };
    count();
    editor.on('update', later);
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
    };
  }, [editor, language]);
  return words;
}

export function WordCount({ body }: { body: Editor }) {
  const words = useWordCount(body);
  return (
    <p className="push">
      <span>
        {words} {words === 1 ? 'word' : 'words'}
      </span>
      <span>{readingMinutes(words)} min</span>
    </p>
  );
}
