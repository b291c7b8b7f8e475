'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { detailsOf } from '#lib/newsroom/documents/layout.ts';
import { countWords, readingMinutes } from '#lib/document/words.ts';
import { useDesk } from '../desk-context.tsx';
import { useDocument } from '../document/use-document.tsx';
import { useSharedValue } from '../document/use-shared.ts';

/** Counting ten thousand words takes longer than a key press may: it waits for a pause. */
const PAUSE = 400;

/** Words that readers will read: notes to the desk are not among them. */
function wordsIn(editor: Editor, language: string): number {
  const texts: string[] = [];
  editor.state.doc.descendants((node) => {
    if (node.type.name === 'deskNote') return false;
    if (node.isTextblock) texts.push(node.textContent);
    return !node.isTextblock;
  });
  return countWords(texts.join('\n'), language);
}

/** Number of words of the body, counted anew after each pause in writing. */
export function useWordCount(editor: Editor | null): number {
  const { story } = useDesk();
  const details = useDocument((open) => (open ? detailsOf(open.doc) : undefined));
  const [language] = useSharedValue(details, 'language', story.first.language);
  const [words, setWords] = useState(0);
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout>;
    const count = () => setWords(wordsIn(editor, language));
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
  return <p className="push"><span>{words} {words === 1 ? 'word' : 'words'}</span><span>{readingMinutes(words)} min</span></p>;
}
