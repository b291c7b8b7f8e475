import type { BlockNodes, PublicKind } from './blocks.ts';
import { bulletListFeed } from './bullet-list/feed.ts';
import { dividerFeed } from './divider/feed.ts';
import { factBoxFeed } from './fact-box/feed.ts';
import type { BlockFeed } from './feed.ts';
import { headingFeed } from './heading/feed.ts';
import { orderedListFeed } from './ordered-list/feed.ts';
import { paragraphFeed } from './paragraph/feed.ts';
import { pictureFeed } from './picture/feed.ts';
import { pullQuoteFeed } from './pull-quote/feed.ts';
import { quoteFeed } from './quote/feed.ts';
import { tableFeed } from './table/feed.ts';

/** Every kind of block that readers get, as feeds have it. */
export const FEEDS: { readonly [Kind in PublicKind]: BlockFeed<BlockNodes[Kind]> } = {
  paragraph: paragraphFeed,
  heading: headingFeed,
  bulletList: bulletListFeed,
  orderedList: orderedListFeed,
  quote: quoteFeed,
  pullQuote: pullQuoteFeed,
  picture: pictureFeed,
  table: tableFeed,
  factBox: factBoxFeed,
  divider: dividerFeed,
};
