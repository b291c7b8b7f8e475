import type { TextNode } from '../../inline/inline.ts';
import type { BlockDeclaration } from '../block.ts';
import { attribution } from '../quote/block.ts';
import { pullQuoteText } from './text.ts';

export interface PullQuoteNode {
  type: 'pullQuote';
  attrs: { attribution: string };
  content?: TextNode[];
}

/** Words of the text that are set large beside it. */
export const pullQuote = {
  name: 'Pull quote',
  isPublic: true,
  isQuotation: true,
  stands: { as: 'words', alone: true, marks: ['italic'], breaks: false },
  attributes: { attribution },
  text: pullQuoteText,
} as const satisfies BlockDeclaration<PullQuoteNode>;
