import { marksOf } from '../../paste/marks.ts';
import { LAST_NUMBER } from '../ordered-list/block.ts';
import { countsBy, numberingOf, type Numbering } from '../ordered-list/numbering.ts';
import { printPasted, type PasteContext, type PastedBlock, type PasteRule } from '../paste.ts';

const isListable = ({ kind }: PastedBlock) => kind === 'words' || kind === 'list';

/** An item begins with words of its own; one of which all comes behind it is none. */
const itemOf = (blocks: PastedBlock[]): PastedBlock[] =>
  blocks.length === 0 || blocks[0]?.kind === 'words'
    ? blocks
    : [{ kind: 'words', tag: 'p', html: '' }, ...blocks];

interface Item {
  /** What stands before it in the source; null for an item of a bulleted list. */
  number: number | null;
  blocks: PastedBlock[];
  /** What stands in it in the source and cannot here (tables, quotations): it comes behind it. */
  behind: PastedBlock[];
}

const isList = ({ tagName }: Element): boolean => tagName === 'UL' || tagName === 'OL';

/** A whole number in an attribute; null where there is none. */
function numberIn(element: Element, name: string): number | null {
  const text = element.getAttribute(name)?.trim() ?? '';
  return /^-?\d{1,6}$/.test(text) ? Number(text) : null;
}

/** HTML: an item has its own value or the one after its neighbour's, down in a reversed list. */
function itemsIn(list: Element, context: PasteContext): Item[] {
  const items: Item[] = [];
  const step = list.hasAttribute('reversed') ? -1 : 1;
  const own = [...list.children].filter((child) => !isList(child)).length;
  let next = numberIn(list, 'start') ?? (step < 0 ? own : 1);
  for (const child of list.children) {
    const above = items.at(-1);
    // Google Docs and old Word put an inner list beside the item that it belongs to.
    const isAbove = above !== undefined && isList(child);
    const all = isAbove
      ? readList(child, context)
      : context.inside(child, { tag: 'p', marks: marksOf(child, context.marks) });
    const blocks = all.filter(isListable);
    const behind = all.filter((block) => !isListable(block));
    const number = numberIn(child, 'value') ?? next;
    if (isAbove) {
      above.blocks.push(...blocks);
      above.behind.push(...behind);
    } else if (all.length > 0) items.push({ number, blocks: itemOf(blocks), behind });
    // An empty item is none, and has no number.
    if (!isList(child) && all.length > 0) next = number + step;
  }
  return list.tagName === 'OL' ? items : items.map((item) => ({ ...item, number: null }));
}

/** Items with nothing between them whose numbers follow each other; a list has its first one's number and counts on. */
function runsOf(items: readonly Item[]): Item[][] {
  const runs: Item[][] = [];
  for (const item of items) {
    const last = runs.at(-1)?.at(-1);
    const isNext =
      last &&
      last.behind.length === 0 &&
      (item.number === null || item.number === (last.number ?? 0) + 1);
    if (isNext) runs.at(-1)?.push(item);
    else runs.push([item]);
  }
  return runs;
}

function printRun(run: readonly Item[], numbering: Numbering): string {
  const items = run.map(({ blocks }) => `<li>${printPasted(blocks)}</li>`).join('');
  const number = run[0]?.number ?? null;
  if (number === null) return `<ul>${items}</ul>`;
  const start = number > 1 && number <= LAST_NUMBER ? number : 1;
  return `<ol${countsBy(numbering, start)}>${items}</ol>`;
}

const readList = (list: Element, context: PasteContext): PastedBlock[] =>
  runsOf(itemsIn(list, context)).flatMap((run): PastedBlock[] => {
    const items = run.filter(({ blocks }) => blocks.length > 0);
    const behind = run.flatMap((item) => item.behind);
    return items.length > 0
      ? [{ kind: 'list', html: printRun(items, numberingOf(list)) }, ...behind]
      : behind;
  });

/** The rule for a list; in it stand lists of both kinds. */
export const listPaste = (tag: 'ul' | 'ol'): PasteRule => ({
  elements: [tag.toUpperCase()],
  read: readList,
});
