import { declarationOf, type Block, type BlockKind } from '../blocks/blocks.ts';
import { paragraphsOf } from '../inline/words.ts';
import type { Body } from '../text/nodes.ts';

/** One block as plain text. Pictures say nothing in it, notes nothing in public. */
export function textOf<Kind extends BlockKind>(block: Block<Kind>): string {
  return declarationOf(block.type).text(block, textOf);
}

/**
 * A body as plain text, paragraphs parted by an empty line. Without pictures and without notes to
 * the desk.
 */
export function renderText(body: Body): string {
  return paragraphsOf(body.content.map((block) => textOf(block)));
}
