import type { Block } from '../blocks.ts';
import type { BlockDeclaration } from '../block.ts';
import { factBoxText } from './text.ts';

export interface FactBoxNode {
  type: 'factBox';
  content: Block<'paragraph' | 'heading' | 'bulletList' | 'orderedList'>[];
}

/** Facts beside the story; its first subhead is its title. */
export const factBox = {
  name: 'Fact box',
  isPublic: true,
  stands: { as: 'box', holds: ['paragraph', 'heading', 'bulletList', 'orderedList'] },
  attributes: {},
  text: factBoxText,
} as const satisfies BlockDeclaration<FactBoxNode>;
