import { wordsOf } from '../../inline/words.ts';
import { signed } from '../quote/text.ts';
import type { PullQuoteNode } from './block.ts';

export const pullQuoteText = ({ attrs, content }: PullQuoteNode): string =>
  signed(wordsOf(content), attrs.attribution);
