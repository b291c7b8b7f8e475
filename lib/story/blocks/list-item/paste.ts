import { marksOf } from '../../paste/marks.ts';
import { printPasted, type PasteContext, type PastedBlock, type PasteRule } from '../paste.ts';

type ListTag = 'ul' | 'ol';

const isListable = ({ kind }: PastedBlock) => kind === 'words' || kind === 'list';

/** An item begins with words of its own. */
const itemOf = (blocks: PastedBlock[]): PastedBlock[] =>
  blocks[0]?.kind === 'words' ? blocks : [{ kind: 'words', tag: 'p', html: '' }, ...blocks];

function itemsIn(list: Element, context: PasteContext): PastedBlock[][] {
  const items: PastedBlock[][] = [];
  for (const child of list.children) {
    const blocks = context
      .inside(child, { tag: 'p', marks: marksOf(child, context.marks) })
      .filter(isListable);
    const above = items.at(-1);
    // Google Docs and old Word put an inner list beside the item that it belongs to.
    if (above && isList(child)) for (const block of readList(child, context)) above.push(block);
    else if (blocks.length > 0) items.push(itemOf(blocks));
  }
  return items;
}

const isList = ({ tagName }: Element): boolean => tagName === 'UL' || tagName === 'OL';
const tagOf = ({ tagName }: Element): ListTag => (tagName === 'OL' ? 'ol' : 'ul');

function readList(list: Element, context: PasteContext): PastedBlock[] {
  const items = itemsIn(list, context).map((blocks) => `<li>${printPasted(blocks)}</li>`);
  return items.length > 0
    ? [{ kind: 'list', html: `<${tagOf(list)}>${items.join('')}</${tagOf(list)}>` }]
    : [];
}

/** The rule for a list; in it stand lists of both kinds. */
export const listPaste = (tag: ListTag): PasteRule => ({
  elements: [tag.toUpperCase()],
  read: readList,
});
