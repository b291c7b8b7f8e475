import type { PublicBlock } from './blocks.ts';

export interface FeedContext {
  /** Absolute address and size in pixels of a picture, null when readers may not have it. */
  pictureUrl: (mediaId: string) => { src: string; width: number; height: number } | null;
  /** HTML that opens the first paragraph; '' for any other. */
  opening: string;
  /** The HTML of blocks inside. */
  htmlOf: (blocks: readonly PublicBlock[]) => string;
}

/** A block as HTML for feeds: no script, style or class. */
export type BlockFeed<Node> = (node: Node, context: FeedContext) => string;
