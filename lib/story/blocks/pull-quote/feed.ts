import { captionHtml, escapeText, inlineHtml } from '../../inline/feed.ts';
import type { BlockFeed } from '../feed.ts';
import type { PullQuoteNode } from './block.ts';

export const pullQuoteFeed: BlockFeed<PullQuoteNode> = ({ attrs: { attribution }, content }) =>
  `<figure><blockquote><p>${inlineHtml(content)}</p></blockquote>${captionHtml(escapeText(attribution))}</figure>`;
