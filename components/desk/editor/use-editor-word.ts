'use client';
import type { Editor } from '@tiptap/core';
import { useCallback, useSyncExternalStore } from 'react';

/**
 * What an editor's state comes to, as one string. It is read after every transaction, and what
 * shows it is drawn again only when the string is another one.
 */
export function useEditorWord(editor: Editor, read: (editor: Editor) => string): string {
  const subscribe = useCallback(
    (heard: () => void) => {
      editor.on('transaction', heard);
      return () => void editor.off('transaction', heard);
    },
    [editor],
  );
  const word = () => (editor.isDestroyed ? '' : read(editor));
  return useSyncExternalStore(subscribe, word, word);
}
