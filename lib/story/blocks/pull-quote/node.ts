import { Node } from '@tiptap/core';
import { contentOf, marksIn, nodeAttributes } from '../node-attributes.ts';
import { attributionHtml, quoteFigure } from '../quote/node.ts';
import { pullQuote } from './block.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    pullQuote: {
      /** Makes the paragraph at the caret a pull quote, or a paragraph again. */
      togglePullQuote: () => ReturnType;
    };
  }
}

export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: contentOf(pullQuote.stands),
  marks: marksIn(pullQuote.stands),
  defining: true,
  addAttributes: () => nodeAttributes(pullQuote.attributes, { attribution: attributionHtml }),
  parseHTML: () => [
    {
      tag: 'figure.pullquote',
      priority: 60,
      contentElement: (element) => element.querySelector('p') ?? element,
    },
  ],
  renderHTML: ({ node }) =>
    quoteFigure('pullquote aside-end', String(node.attrs['attribution']), [
      'blockquote',
      {},
      ['p', {}, 0],
    ]),
  addCommands() {
    return {
      togglePullQuote:
        () =>
        ({ commands }) =>
          commands.toggleNode(this.name, 'paragraph'),
    };
  },
});
