import { Node } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { textUpTo } from './attributes.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    pullQuote: {
      /** Makes the paragraph at the caret a pull quote, or a paragraph again. */
      togglePullQuote: () => ReturnType;
    };
  }
}

const attribution = {
  default: '',
  rendered: false,
  validate: textUpTo(300, 'The attribution of a quote'),
  parseHTML: (element: HTMLElement) => element.querySelector('figcaption')?.textContent?.trim() ?? '',
};

/** `<figure class=…><blockquote>…</blockquote><figcaption>Who</figcaption></figure>`; the editor cannot put its caret in the caption. */
function figure(className: string, who: string, hole: unknown) {
  const caption = who === '' ? [] : [['figcaption', { contenteditable: 'false' }, who]];
  return ['figure', { class: className }, hole, ...caption] as [string, ...unknown[]];
}

/** A quotation in the run of the text, with who said it. Commands: toggleBlockquote, updateAttributes('quote', { attribution }). */
export const Quote = Blockquote.extend({
  name: 'quote',
  content: 'paragraph+',
  addAttributes: () => ({ attribution }),
  parseHTML: () => [{ tag: 'figure.quote', contentElement: 'blockquote' }, { tag: 'blockquote' }],
  renderHTML: ({ node }) => figure('quote', String(node.attrs['attribution']), ['blockquote', {}, 0]),
});

/** Words of the text that are set large beside it. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'text*',
  marks: 'italic',
  defining: true,
  addAttributes: () => ({ attribution }),
  parseHTML: () => [{ tag: 'figure.pullquote', priority: 60, contentElement: (element) => element.querySelector('p') ?? element }],
  renderHTML: ({ node }) => figure('pullquote aside-end', String(node.attrs['attribution']), ['blockquote', {}, ['p', {}, 0]]),
  addCommands() {
    return { togglePullQuote: () => ({ commands }) => commands.toggleNode(this.name, 'paragraph') };
  },
});
