import { paragraphsOf } from '../../inline/words.ts';
import type { TextOf } from '../block.ts';
import type { QuoteNode } from './block.ts';

/** Words with who said them under it. */
export const signed = (text: string, attribution: string): string =>
  attribution ? `${text}\n— ${attribution}` : text;

export const quoteText = ({ attrs, content }: QuoteNode, textOf: TextOf): string =>
  signed(paragraphsOf(content.map(textOf)), attrs.attribution);
