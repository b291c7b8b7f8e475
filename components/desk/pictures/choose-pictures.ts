import type { Editor } from '@tiptap/core';
import { addPicture } from '../editor/upload-plugin.ts';
import type { PictureDesk } from './picture-desk.ts';

/** Opens the system's own file dialog; the pictures go to where the caret is. */
export function choosePictures(editor: Editor, pictures: PictureDesk): void {
  // It is in no document, so it has no name there: `Picture file` is the lead photo's alone.
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.multiple = true;
  chooser.accept = 'image/jpeg,image/png,image/webp';
  chooser.addEventListener('change', () => {
    for (const file of chooser.files ?? []) addPicture(editor, pictures, file);
  });
  chooser.click();
}
