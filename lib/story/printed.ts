import { BLOCKS, type Block, type PublicBlock } from './blocks/blocks.ts';
import type { Body, PublicBody } from './text/nodes.ts';

const isPublic = (block: Block): block is PublicBlock => BLOCKS[block.type].isPublic;

/** The body as readers may get it: without any note to the desk. */
export function withoutNotes(body: Body): PublicBody {
  return { type: 'doc', content: body.content.filter(isPublic) };
}

const isBlank = (block: PublicBlock) => block.type === 'paragraph' && block.content === undefined;

/** What is printed: no note to the desk, no paragraph that was left blank. */
export function printedBlocks(body: Body): PublicBlock[] {
  return withoutNotes(body).content.filter((block) => !isBlank(block));
}
