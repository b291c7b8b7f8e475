import type { BlockFeed } from '../feed.ts';
import { itemsFeed } from '../list-item/feed.ts';
import type { OrderedListNode } from './block.ts';
import { countsBy } from './numbering.ts';

export const orderedListFeed: BlockFeed<OrderedListNode> = (
  { attrs: { start, numbering = '1' }, content },
  context,
) => `<ol${countsBy(numbering, start)}>${itemsFeed(content, context)}</ol>`;
