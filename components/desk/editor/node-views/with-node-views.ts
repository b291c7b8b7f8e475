import type { Extensions, NodeViewRenderer } from '@tiptap/core';
import { Node } from '@tiptap/core';
import type * as Y from 'yjs';
import type { PictureDesk } from '../../pictures/picture-desk.ts';
import { pullQuoteView, quoteView } from './attribution-view.ts';
import { pictureView } from './picture-view.ts';

/** Gives three nodes of the stored form fields on the screen; the others are drawn as they will print. */
export function withNodeViews(extensions: Extensions, pictures: PictureDesk, doc: Y.Doc): Extensions {
  const views: Record<string, NodeViewRenderer> = { quote: quoteView(doc), pullQuote: pullQuoteView(doc), picture: pictureView(pictures, doc) };
  return extensions.map((extension) => {
    const view = views[extension.name];
    return view && extension instanceof Node ? extension.extend({ addNodeView: () => view }) : extension;
  });
}
