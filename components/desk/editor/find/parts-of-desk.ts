import type { Editor, TiptapEditorHTMLElement } from '@tiptap/core';
import { PARTS } from '../../document/shared/parts.ts';

/** The editors of the parts that are on the screen and may be written in. */
export function partsOfDesk(): Editor[] {
  return PARTS.flatMap((id) => {
    const { editor } = (document.getElementById(id) ?? {}) as Partial<TiptapEditorHTMLElement>;
    return editor?.isEditable ? [editor] : [];
  });
}
