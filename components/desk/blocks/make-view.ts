import type { NodeViewRenderer } from '@tiptap/core';
import type * as Y from 'yjs';
import type { PictureDesk } from '../pictures/picture-desk.ts';

/** What a block's fields on the screen are tied to. */
export interface ViewContext {
  doc: Y.Doc;
  pictures: PictureDesk;
}

/** Makes the view of a block that is shown with fields in it. */
export type MakeView = (context: ViewContext) => NodeViewRenderer;
