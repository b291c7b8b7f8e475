import { Blockquote } from '@tiptap/extension-blockquote';
import { contentOf, nodeAttributes } from '../node-attributes.ts';
import { quote } from './block.ts';

/** Who said it stands under the words. */
export const attributionHtml = {
  rendered: false,
  parseHTML: (element: HTMLElement) =>
    element.querySelector('figcaption')?.textContent?.trim() ?? '',
};

/**
 * `<figure class=…><blockquote>…</blockquote><figcaption>Who</figcaption></figure>`; the editor
 * cannot put its caret in the caption.
 */
export function quoteFigure(className: string, who: string, hole: unknown) {
  const caption = who === '' ? [] : [['figcaption', { contenteditable: 'false' }, who]];
  return ['figure', { class: className }, hole, ...caption] as [string, ...unknown[]];
}

/** Commands: toggleBlockquote, updateAttributes('quote', { attribution }). */
export const Quote = Blockquote.extend({
  name: 'quote',
  content: contentOf(quote.stands),
  addAttributes: () => nodeAttributes(quote.attributes, { attribution: attributionHtml }),
  parseHTML: () => [{ tag: 'figure.quote', contentElement: 'blockquote' }, { tag: 'blockquote' }],
  renderHTML: ({ node }) =>
    quoteFigure('quote', String(node.attrs['attribution']), ['blockquote', {}, 0]),
});
