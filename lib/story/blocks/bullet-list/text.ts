import type { TextOf } from '../block.ts';
import { itemText } from '../list-item/text.ts';
import type { BulletListNode } from './block.ts';

export const bulletListText = ({ content }: BulletListNode, textOf: TextOf): string =>
  content.map((item) => itemText(item, '•', textOf)).join('\n');
