import type { BlockFeed } from '../feed.ts';
import { itemsFeed } from '../list-item/feed.ts';
import type { OrderedListNode } from './block.ts';

export const orderedListFeed: BlockFeed<OrderedListNode> = (
  { attrs: { start }, content },
  context,
) => `<ol${start === 1 ? '' : ` start="${start}"`}>${itemsFeed(content, context)}</ol>`;
