import type { Editor } from '@tiptap/core';
import type { WrittenKind } from '#lib/story/blocks/blocks.ts';
import type { DeskToolKind } from '#lib/story/blocks/editing.ts';
import { choosePictures } from '../pictures/choose-pictures.ts';
import type { MakeView } from './make-view.ts';
import { pictureView } from './picture/view.ts';
import { pullQuoteView } from './pull-quote/view.ts';
import { quoteView } from './quote/view.ts';
import { tableView } from './table/view.ts';

/**
 * Kinds with words of their own beside the text have fields for them on the screen; all others are
 * drawn as they will print.
 */
export const VIEWS: { readonly [Kind in WrittenKind]: MakeView } = {
  quote: quoteView,
  pullQuote: pullQuoteView,
  picture: pictureView,
  table: tableView,
};

/** Tools that need more than the text: they are pressed here. */
export const DESK_TOOLS: { readonly [Kind in DeskToolKind]: (editor: Editor) => void } = {
  picture: choosePictures,
};
