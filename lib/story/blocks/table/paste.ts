import { escaped } from '../../paste/escaped.ts';
import { marksOf } from '../../paste/marks.ts';
import { PLACE, PLACE_BLOCK } from '../../paste/pictures.ts';
import type { PasteContext, PastedBlock, PasteRule } from '../paste.ts';
import { gridOf } from './grid.ts';
import { MOST_COLUMNS, MOST_ROWS } from './rows.ts';

/** A cell of a pasted table: its words as HTML, and whether it is a header. */
interface Cell {
  html: string;
  isHeader: boolean;
}

const EMPTY: Cell = { html: '', isHeader: false };
/** More than this in a cell, in a table without headers, lays out a page. */
const LONGEST_CELL = 600;

const renamed = (element: Element, tag: string): Element => {
  const made = element.ownerDocument.createElement(tag);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
};

/** A cell is a line of words: items of a list keep their signs, a quotation only its words. */
function flatten(cell: Element): void {
  for (const item of cell.querySelectorAll('li')) {
    const list = item.parentElement;
    const place = list ? [...list.children].indexOf(item) : 0;
    const first = Number.parseInt(list?.getAttribute('start') ?? '1', 10) || 1;
    const words = item.querySelector(':scope > p:first-child') ?? item;
    words.prepend(list?.tagName === 'OL' ? `${first + place}. ` : '• ');
  }
  for (const element of [...cell.querySelectorAll('li, ul, ol')].toReversed())
    renamed(element, 'div');
  for (const quotation of cell.querySelectorAll('blockquote, figure')) renamed(quotation, 'div');
  for (const line of cell.querySelectorAll('hr')) line.remove();
}

function readCell(cell: Element, { inside, marks }: PasteContext): Cell {
  flatten(cell);
  const html = inside(cell, { tag: 'p', marks: marksOf(cell, marks) })
    .map((block) => block.html)
    .join('<br>');
  return { html, isHeader: cell.tagName === 'TH' };
}

const isFilled = ({ html }: Cell): boolean => html !== '';

/** Rows and columns in which nothing stands say nothing. */
function withoutEmpty(rows: readonly Cell[][]): Cell[][] {
  const filled = rows.filter((row) => row.some(isFilled));
  const width = Math.max(0, ...filled.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) =>
    filled.some((row) => isFilled(row[at] ?? EMPTY)),
  );
  return filled.map((row) => columns.map((at) => row[at] ?? EMPTY));
}

const BOLD = /^<strong>[^]*<\/strong>$/u;
const isBold = ({ html }: Cell): boolean =>
  BOLD.test(html) && !html.slice(0, -1).includes('</strong>');

/** Spreadsheets and documents have no headers: a first row in bold above one that is not, is one. */
function withBoldHeader(rows: readonly Cell[][]): Cell[][] {
  const [first = [], second = []] = rows;
  const isHeader =
    rows.length > 1 &&
    !rows.flat().some((cell) => cell.isHeader) &&
    first.every((cell) => !isFilled(cell) || isBold(cell)) &&
    !second.every((cell) => !isFilled(cell) || isBold(cell));
  return isHeader
    ? [first.map((cell) => ({ ...cell, isHeader: true })), ...rows.slice(1)]
    : [...rows];
}

const bare = (html: string): string => html.replaceAll(/<\/?strong>/gu, '');

/** All of them are headers; the empty corner of a table with two kinds of header is no figure. */
const isHeaders = (cells: readonly Cell[]): boolean =>
  cells.some(({ isHeader }) => isHeader) && cells.every((cell) => cell.isHeader || !isFilled(cell));

/** Headers are a row on top and a column at the side; a header elsewhere is a cell in bold. */
function print(rows: readonly Cell[][], caption: string): string {
  const top = isHeaders(rows[0] ?? []);
  const below = top ? rows.slice(1) : rows;
  const side = below.length > 0 && below.every(([first]) => first?.isHeader);
  const cellHtml = ({ html, isHeader }: Cell, row: number, column: number): string => {
    if ((top && row === 0) || (side && column === 0)) return `<th>${bare(html)}</th>`;
    return isHeader && isFilled({ html, isHeader })
      ? `<td><strong>${bare(html)}</strong></td>`
      : `<td>${html}</td>`;
  };
  const body = rows
    .map((row, at) => `<tr>${row.map((cell, n) => cellHtml(cell, at, n)).join('')}</tr>`)
    .join('');
  return `<table>${caption && `<caption>${caption}</caption>`}<tbody>${body}</tbody></table>`;
}

/** Parts of a table that is too large for one. */
function partsOf(rows: readonly Cell[][]): Cell[][][] {
  const parts: Cell[][][] = [];
  const width = rows[0]?.length ?? 0;
  for (let left = 0; left < width; left += MOST_COLUMNS)
    for (let top = 0; top < rows.length; top += MOST_ROWS)
      parts.push(
        rows.slice(top, top + MOST_ROWS).map((row) => row.slice(left, left + MOST_COLUMNS)),
      );
  return parts;
}

const LAYOUT = '[role="presentation"], [role="none"]';

/** One row or column is none by itself; in another table it fills cells there. One cell is words. */
const isSmall = (rows: readonly Cell[][], intoTable: boolean): boolean => {
  const [height, width] = [rows.length, rows[0]?.length ?? 0];
  return intoTable ? height * width < 2 : height < 2 || width < 2;
};

function isLayout(table: Element, rows: readonly Cell[][], intoTable: boolean): boolean {
  const cells = rows.flat();
  if (table.matches(LAYOUT) || isSmall(rows, intoTable)) return true;
  if (!intoTable && !rows.some((row) => row.filter(isFilled).length > 1)) return true;
  return (
    !cells.some(({ isHeader }) => isHeader) && cells.some(({ html }) => html.length > LONGEST_CELL)
  );
}

/** The words of a caption, bare, as HTML; it is taken out of the table. */
function takeCaption(table: Element): string {
  const caption = [...table.children].find(({ tagName }) => tagName === 'CAPTION');
  caption?.remove();
  const words = (caption?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  return escaped(words);
}

function readTable(table: Element, context: PasteContext): PastedBlock[] {
  const { marks, intoTable } = context;
  if (table.querySelector('table')) return context.inside(table, { marks });
  const copy = table.cloneNode(true) as Element;
  const places = [...copy.querySelectorAll(PLACE)];
  for (const place of places) place.remove();
  const caption = takeCaption(copy);
  const grid = gridOf(copy).map((row) =>
    row.map((cell) => (cell ? readCell(cell, context) : EMPTY)),
  );
  // Cells that fill others keep their places, the empty ones too.
  const rows = intoTable ? grid : withBoldHeader(withoutEmpty(grid));
  if (isLayout(table, rows, intoTable)) return context.inside(table, { marks });
  const parts = partsOf(rows).map((part, at): PastedBlock => ({
    kind: 'other',
    html: print(part, at === 0 ? caption : ''),
  }));
  // No picture stands in a cell.
  return [...parts, ...places.map(() => PLACE_BLOCK)];
}

/** A table of figures is one; one that lays out a page gives its cells' paragraphs. */
export const tablePaste: PasteRule = { elements: ['TABLE'], read: readTable };
