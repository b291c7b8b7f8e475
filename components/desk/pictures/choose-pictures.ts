import type { Editor } from '@tiptap/core';
import { bringTo } from '../editor/uploads/upload-plugin.ts';

/** Opens the system's own file dialog; the pictures go to where the caret is now. */
export function choosePictures(editor: Editor): void {
  const bring = bringTo(editor);
  // It is in no document, so it has no name there: `Picture file` is the lead photo's alone.
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.multiple = true;
  chooser.accept = 'image/jpeg,image/png,image/webp';
  chooser.addEventListener('change', () => bring([...(chooser.files ?? [])]));
  chooser.click();
}
