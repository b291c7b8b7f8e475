import { captionHtml, escapeText } from '../../inline/feed.ts';
import type { BlockFeed } from '../feed.ts';
import type { QuoteNode } from './block.ts';

export const quoteFeed: BlockFeed<QuoteNode> = ({ attrs: { attribution }, content }, { htmlOf }) =>
  `<figure><blockquote>${htmlOf(content)}</blockquote>${captionHtml(escapeText(attribution))}</figure>`;
