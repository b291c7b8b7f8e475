import type { Editor } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { isAllowedLink } from '#lib/document/links.ts';
import { cleanPastedHtml } from '#lib/document/paste.ts';
import { picturesIn } from '../pictures/send-picture.ts';
import type { PictureDesk } from '../pictures/picture-desk.ts';
import { addPicture } from './upload-plugin.ts';

/** An address alone, pasted onto chosen words, links them. */
export function linkInPaste(text: string): string | null {
  const address = text.trim();
  return /^\S+$/.test(address) && /^(https?:|mailto:)/i.test(address) && isAllowedLink(address) ? address : null;
}

function pasteAsLink(editor: Editor, text: string): boolean {
  const address = linkInPaste(text);
  if (!address || editor.state.selection.empty || editor.isActive('pullQuote')) return false;
  return editor.commands.setLink({ href: address });
}

/** Paste and drop: pictures are sent, an address onto words is a link, everything else is cleaned to what the story knows. */
export function pastePlugin(editor: Editor, pictures: PictureDesk): Plugin {
  const add = (files: File[], at?: number) => {
    for (const file of files) addPicture(editor, pictures, file, at);
    return files.length > 0;
  };
  return new Plugin({
    props: {
      transformPastedHTML: (html) => cleanPastedHtml(html),
      handlePaste: (_view, { clipboardData }) => {
        // A copy from a word processor brings a picture of itself along: words win.
        if (clipboardData?.getData('text/plain')) return pasteAsLink(editor, clipboardData.getData('text/plain'));
        return add(picturesIn(clipboardData));
      },
      handleDrop: (view, event, _slice, moved) =>
        !moved && add(picturesIn(event.dataTransfer), view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos),
    },
  });
}

/** Puts the clipboard's words in without their form; false when the browser does not let us read it. */
export async function pastePlain(editor: Editor): Promise<boolean> {
  try {
    const text = await navigator.clipboard.readText();
    editor.view.focus();
    return editor.view.pasteText(text);
  } catch {
    return false;
  }
}
