'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { OpenDocument } from '../document/open-document.ts';
import { useReadyDocument } from '../document/use-document.tsx';

/** Makes an editor on the element as soon as the document's text is there, and takes it away with the element. */
export function usePartEditor(make: (element: HTMLElement, open: OpenDocument) => Editor, editable: boolean): [RefObject<HTMLDivElement | null>, Editor | null] {
  const element = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const open = useReadyDocument();
  useEffect(() => {
    if (!open || !element.current) return;
    const made = make(element.current, open);
    setEditor(made);
    return () => {
      setEditor(null);
      made.destroy();
    };
    // An editor lives as long as its document; what changes meanwhile reaches it by other ways.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [open]);
  useEffect(() => { editor?.setEditable(editable, false); }, [editor, editable]);
  return [element, editor];
}
