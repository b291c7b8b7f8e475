import type { BlockFeed } from '../feed.ts';
import { itemsFeed } from '../list-item/feed.ts';
import type { OrderedListNode } from './block.ts';

export const orderedListFeed: BlockFeed<OrderedListNode> = (
  { attrs: { start, numbering = '1' }, content },
  context,
) => {
  const type = numbering === '1' ? '' : ` type="${numbering}"`;
  const first = start === 1 ? '' : ` start="${start}"`;
  return `<ol${type}${first}>${itemsFeed(content, context)}</ol>`;
};
