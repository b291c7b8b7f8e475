import { written } from '../attribute.ts';
import type { BlockDeclaration } from '../block.ts';
import type { ParagraphNode } from '../paragraph/block.ts';
import { quoteText } from './text.ts';

export interface QuoteNode {
  type: 'quote';
  attrs: { attribution: string };
  content: ParagraphNode[];
}

/** Who said it. */
export const attribution = written(300, 'The attribution of a quote');

/** A quotation in the run of the text. */
export const quote = {
  name: 'Quote',
  isPublic: true,
  isQuotation: true,
  stands: { as: 'box', holds: ['paragraph'] },
  attributes: { attribution },
  text: quoteText,
} as const satisfies BlockDeclaration<QuoteNode>;
