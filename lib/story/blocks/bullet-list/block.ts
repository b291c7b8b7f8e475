import type { BlockDeclaration } from '../block.ts';
import type { ListItemNode } from '../list-item/item.ts';
import { bulletListText } from './text.ts';

export interface BulletListNode {
  type: 'bulletList';
  content: ListItemNode[];
}

export const bulletList = {
  name: 'List',
  isPublic: true,
  stands: { as: 'list' },
  attributes: {},
  text: bulletListText,
} as const satisfies BlockDeclaration<BulletListNode>;
