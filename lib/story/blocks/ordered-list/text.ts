import type { TextOf } from '../block.ts';
import { itemText } from '../list-item/text.ts';
import type { OrderedListNode } from './block.ts';
import { labelOf } from './numbering.ts';

export const orderedListText = ({ attrs, content }: OrderedListNode, textOf: TextOf): string =>
  content
    .map((item, place) =>
      itemText(item, `${labelOf(attrs.start + place, attrs.numbering ?? '1')}.`, textOf),
    )
    .join('\n');
