import type { BlockFeed } from '../feed.ts';
import type { FactBoxNode } from './block.ts';

export const factBoxFeed: BlockFeed<FactBoxNode> = ({ content }, { htmlOf }) =>
  `<section>${htmlOf(content)}</section>`;
