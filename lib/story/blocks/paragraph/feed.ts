import { inlineHtml } from '../../inline/feed.ts';
import type { BlockFeed } from '../feed.ts';
import type { ParagraphNode } from './block.ts';

export const paragraphFeed: BlockFeed<ParagraphNode> = ({ content }, { opening }) =>
  `<p>${opening}${inlineHtml(content)}</p>`;
