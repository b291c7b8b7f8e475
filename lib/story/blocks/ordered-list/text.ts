import type { TextOf } from '../block.ts';
import { itemText } from '../list-item/text.ts';
import type { OrderedListNode } from './block.ts';

export const orderedListText = ({ attrs, content }: OrderedListNode, textOf: TextOf): string =>
  content.map((item, place) => itemText(item, `${attrs.start + place}.`, textOf)).join('\n');
