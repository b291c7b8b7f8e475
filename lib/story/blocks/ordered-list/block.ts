import type { Attribute } from '../attribute.ts';
import type { BlockDeclaration } from '../block.ts';
import type { ListItemNode } from '../list-item/item.ts';
import { listNumbering, type Numbering } from './numbering.ts';
import { orderedListText } from './text.ts';

export interface OrderedListNode {
  type: 'orderedList';
  /** Without a numbering it counts by figures. */
  attrs: { start: number; numbering?: Numbering };
  content: ListItemNode[];
}

export const LAST_NUMBER = 9_999;

export const listStart: Attribute<number> = {
  accepts: (value): value is number =>
    Number.isInteger(value) && Number(value) >= 1 && Number(value) <= LAST_NUMBER,
  refusal: () => `A numbered list starts between 1 and ${LAST_NUMBER}.`,
  fallback: 1,
};

export const orderedList = {
  name: 'List',
  isPublic: true,
  stands: { as: 'list' },
  attributes: { start: listStart, numbering: listNumbering },
  text: orderedListText,
} as const satisfies BlockDeclaration<OrderedListNode>;
