'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { PartName } from '../document/shared/parts.ts';
import { useReadyDocument } from '../document/use-document.tsx';
import type { PartEditorOptions } from './part-editor.ts';

/** An editor that fails again and again is not made for ever. */
const MOST_REMADE = 5;

const WHY =
  'The editor of this part failed and was opened anew. These words stood on the screen and not in the shared text.';

type Make = (element: HTMLElement, options: PartEditorOptions) => Editor;
interface Part {
  part: PartName;
  name: string;
  editable: boolean;
}

/**
 * Makes an editor on the element as soon as the document's text is there, makes it anew when it
 * fails, and takes it away with the element.
 */
export function usePartEditor(
  { part, name, editable }: Part,
  make: Make,
): [RefObject<HTMLDivElement | null>, Editor | null] {
  const element = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [made, setMade] = useState(0);
  const caret = useRef<PartEditorOptions['caret']>(null);
  const open = useReadyDocument();
  useEffect(() => {
    const mount = element.current;
    if (!open || !mount) return;
    const remake: PartEditorOptions['remake'] = (place) => {
      caret.current = place;
      setMade((times) => times + 1);
    };
    const next = make(mount, {
      part,
      open,
      editable: editable && made <= MOST_REMADE,
      keepBeside: (words, why = WHY) => open.beside.keep({ part: name, words, why }),
      remake,
      caret: caret.current,
    });
    setEditor(next);
    return () => {
      setEditor(null);
      try {
        next.destroy();
      } catch {
        // One that failed may fail at its end too; what it drew goes all the same.
        mount.replaceChildren();
      }
    };
    // An editor lives as long as its document; what changes meanwhile reaches it by other ways.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [open, made]);
  useEffect(() => {
    editor?.setEditable(editable && made <= MOST_REMADE, false);
  }, [editor, editable, made]);
  return [element, editor];
}
