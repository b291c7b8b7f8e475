import { marksOf } from '../../paste/marks.ts';
import { LAST_NUMBER } from '../ordered-list/block.ts';
import { numberingOf, type Numbering } from '../ordered-list/numbering.ts';
import { printPasted, type PasteContext, type PastedBlock, type PasteRule } from '../paste.ts';

const isListable = ({ kind }: PastedBlock) => kind === 'words' || kind === 'list';

/** An item begins with words of its own. */
const itemOf = (blocks: PastedBlock[]): PastedBlock[] =>
  blocks[0]?.kind === 'words' ? blocks : [{ kind: 'words', tag: 'p', html: '' }, ...blocks];

interface Item {
  /** What stands before it in the source; null for an item of a bulleted list. */
  number: number | null;
  blocks: PastedBlock[];
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
    const blocks = context
      .inside(child, { tag: 'p', marks: marksOf(child, context.marks) })
      .filter(isListable);
    const above = items.at(-1);
    const number = numberIn(child, 'value') ?? next;
    // Google Docs and old Word put an inner list beside the item that it belongs to.
    if (above && isList(child))
      for (const block of readList(child, context)) above.blocks.push(block);
    else if (blocks.length > 0) items.push({ number, blocks: itemOf(blocks) });
    // An empty item is none, and has no number.
    if (!isList(child) && blocks.length > 0) next = number + step;
  }
  return list.tagName === 'OL' ? items : items.map((item) => ({ ...item, number: null }));
}

/** Items whose numbers follow each other; a list has its first one's number and counts on. */
function runsOf(items: readonly Item[]): Item[][] {
  const runs: Item[][] = [];
  for (const item of items) {
    const last = runs.at(-1)?.at(-1);
    const isNext = last && (item.number === null || item.number === (last.number ?? 0) + 1);
    if (isNext) runs.at(-1)?.push(item);
    else runs.push([item]);
  }
  return runs;
}

function printRun(run: readonly Item[], numbering: Numbering): string {
  const items = run.map(({ blocks }) => `<li>${printPasted(blocks)}</li>`).join('');
  const number = run[0]?.number ?? null;
  if (number === null) return `<ul>${items}</ul>`;
  const type = numbering === '1' ? '' : ` type="${numbering}"`;
  const start = number > 1 && number <= LAST_NUMBER ? ` start="${number}"` : '';
  return `<ol${type}${start}>${items}</ol>`;
}

const readList = (list: Element, context: PasteContext): PastedBlock[] =>
  runsOf(itemsIn(list, context)).map((run) => ({
    kind: 'list',
    html: printRun(run, numberingOf(list)),
  }));

/** The rule for a list; in it stand lists of both kinds. */
export const listPaste = (tag: 'ul' | 'ol'): PasteRule => ({
  elements: [tag.toUpperCase()],
  read: readList,
});
