import type { BlockNodes, PublicBlock, PublicKind, Block } from '../blocks/blocks.ts';
import type { BlockFeed, FeedContext } from '../blocks/feed.ts';
import { FEEDS } from '../blocks/feeds.ts';
import { escapeText } from '../inline/feed.ts';
import type { Body } from '../text/nodes.ts';
import { printedBlocks } from '../printed.ts';

export interface FeedOptions {
  pictureUrl: FeedContext['pictureUrl'];
  /** The printed dateline with its trailing space, to open the first paragraph. */
  dateline?: string;
}

function blockHtml<Kind extends PublicKind>(block: Block<Kind>, context: FeedContext): string {
  const feed: BlockFeed<BlockNodes[Kind]> = FEEDS[block.type];
  return feed(block, context);
}

function contextOf(pictureUrl: FeedContext['pictureUrl']): FeedContext {
  const context: FeedContext = {
    pictureUrl,
    opening: '',
    htmlOf: (blocks) => blocks.map((block) => blockHtml(block, context)).join(''),
  };
  return context;
}

/** The first block, with the dateline in it or, where it is no paragraph, before it. */
function openingHtml(
  first: PublicBlock | undefined,
  dateline: string,
  context: FeedContext,
): string {
  if (first?.type === 'paragraph') return blockHtml(first, { ...context, opening: dateline });
  return `${dateline === '' ? '' : `<p>${dateline.trimEnd()}</p>`}${first ? blockHtml(first, context) : ''}`;
}

/**
 * A body as HTML for feeds: no script, style or class, absolute addresses only, every picture with
 * alt, size, caption and credit. Notes to the desk are left out. Attributes are always quoted; the
 * text is well-formed for XML.
 */
export function renderFeedHtml(body: Body, { pictureUrl, dateline = '' }: FeedOptions): string {
  const context = contextOf(pictureUrl);
  const [first, ...rest] = printedBlocks(body);
  return openingHtml(first, escapeText(dateline), context) + context.htmlOf(rest);
}
