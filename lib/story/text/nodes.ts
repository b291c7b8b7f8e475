import type { Block, PublicBlock } from '../blocks/blocks.ts';

/**
 * The stored form of a text: ProseMirror JSON, as typed data. Written by body.ts alone; everything
 * that renders reads this.
 */
export interface Body {
  type: 'doc';
  content: Block[];
}
/** A body that has no note to the desk left in it: the only kind that a public renderer takes. */
export interface PublicBody {
  type: 'doc';
  content: PublicBlock[];
}
