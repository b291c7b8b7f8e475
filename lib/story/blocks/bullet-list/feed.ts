import type { BlockFeed } from '../feed.ts';
import { itemsFeed } from '../list-item/feed.ts';
import type { BulletListNode } from './block.ts';

export const bulletListFeed: BlockFeed<BulletListNode> = ({ content }, context) =>
  `<ul>${itemsFeed(content, context)}</ul>`;
