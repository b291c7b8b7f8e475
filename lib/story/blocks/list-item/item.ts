import type { Block } from '../blocks.ts';

/** What a list is made of. It is no block by itself: it stands in a list alone. */
export interface ListItemNode {
  type: 'listItem';
  content: Block<'paragraph' | 'bulletList' | 'orderedList'>[];
}
