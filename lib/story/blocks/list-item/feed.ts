import type { FeedContext } from '../feed.ts';
import type { ListItemNode } from './item.ts';

export const itemsFeed = (items: readonly ListItemNode[], { htmlOf }: FeedContext): string =>
  items.map(({ content }) => `<li>${htmlOf(content)}</li>`).join('');
