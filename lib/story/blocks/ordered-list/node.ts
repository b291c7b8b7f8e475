import { OrderedList as TiptapOrderedList } from '@tiptap/extension-list';
import { nodeAttributes } from '../node-attributes.ts';
import { LAST_NUMBER, orderedList } from './block.ts';
import { numberingOf } from './numbering.ts';

const startOf = (element: HTMLElement): number =>
  Math.min(
    LAST_NUMBER,
    Math.max(1, Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1),
  );

export const OrderedList = TiptapOrderedList.extend({
  addAttributes: () =>
    nodeAttributes(orderedList.attributes, {
      start: { parseHTML: startOf },
      numbering: {
        parseHTML: numberingOf,
        renderHTML: ({ numbering }: Record<string, unknown>) =>
          numbering === '1' ? {} : { type: numbering },
      },
    }),
});
