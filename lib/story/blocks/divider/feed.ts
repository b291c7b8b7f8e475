import type { BlockFeed } from '../feed.ts';
import type { DividerNode } from './block.ts';

export const dividerFeed: BlockFeed<DividerNode> = () => '<hr>';
