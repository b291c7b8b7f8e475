import { Extension, type Editor } from '@tiptap/core';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { sharedBodyExtensions } from '../binding/write/block-ids.ts';
import type { OpenDocument } from '../document/opened.ts';
import { currentPreferences } from '../../newsroom/preferences/use-preferences.ts';
import { copyPlugin } from './copy.ts';
import { datelinePrint } from './dateline-print.ts';
import { makePartEditor, type PartEditorOptions } from './part-editor.ts';
import { showFound } from './find/show-found.ts';
import { insertPlugin } from './insert/insert-plugin.ts';
import { showPlaceholders } from './show-placeholders.ts';
import { tameLongWords } from './tame-long-words.ts';
import { withNodeViews } from '../blocks/with-node-views.ts';
import { pastePlugin } from './paste.ts';
import type { PictureDesk } from '../pictures/picture-desk.ts';
import { INSERT_OPTIONS } from './toolbar/tools.ts';
import { uploadPlugin } from './uploads/upload-plugin.ts';

/**
 * What only the screen has: marks of what is to come, the dateline in its place, pictures on their
 * way.
 */
const onScreen = (open: OpenDocument) =>
  Extension.create({
    name: 'onScreen',
    addProseMirrorPlugins() {
      return [
        showPlaceholders(),
        tameLongWords(),
        showFound(),
        datelinePrint(),
        pastePlugin(this.editor),
        copyPlugin(this.editor.schema),
        uploadPlugin(open),
      ];
    },
  });

/** The menu's keys go before those of the text while it is open. */
const offered = Extension.create({
  name: 'offered',
  priority: 1_100,
  addProseMirrorPlugins() {
    return [insertPlugin(this.editor, INSERT_OPTIONS, () => currentPreferences().slash === 'on')];
  },
});

/** The editor of the body: the stored form's own schema, and over it only what is never stored. */
export function makeBodyEditor(
  element: HTMLElement,
  options: PartEditorOptions,
  pictures: PictureDesk,
): Editor {
  return makePartEditor(
    element,
    [
      ...withNodeViews(sharedBodyExtensions, { pictures, doc: options.open.doc }),
      Dropcursor,
      Gapcursor,
      onScreen(options.open),
      offered,
    ],
    options,
  );
}
