import { inlineHtml } from '../../inline/feed.ts';
import type { BlockFeed } from '../feed.ts';
import type { HeadingNode } from './block.ts';

export const headingFeed: BlockFeed<HeadingNode> = ({ attrs: { level }, content }) =>
  `<h${level}>${inlineHtml(content)}</h${level}>`;
