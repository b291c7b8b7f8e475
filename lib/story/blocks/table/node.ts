import { Node } from '@tiptap/core';
import { nodeAttributes } from '../node-attributes.ts';
import { table } from './block.ts';
import { atCell, tablePlace } from './place.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    table: {
      /** Puts an empty table in, three by three, the caret in its first cell. */
      insertTable: () => ReturnType;
    };
  }
}

const SIZE = 3;

const firstWords = (element: HTMLElement, selector: string): string =>
  element.querySelector(selector)?.textContent?.trim() ?? '';

/** Whether all cells of a part of a table are headers. */
const areHeaders = (cells: readonly (Element | null)[]): boolean =>
  cells.length > 0 && cells.every((cell) => cell?.tagName === 'TH');

const rowsOf = (element: HTMLElement): Element[] => [...element.querySelectorAll('tr')];

/** A cell is a line of words, which may break. */
export const TableCell = Node.create({
  name: 'tableCell',
  content: 'inline*',
  isolating: true,
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: () => ['td', {}, 0],
});

export const TableRow = Node.create({
  name: 'tableRow',
  content: 'tableCell+',
  isolating: true,
  // Words beside a cell would be a cell of their own, and the row longer than the others.
  allowGapCursor: false,
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', {}, 0],
});

export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  addAttributes: () =>
    nodeAttributes(table.attributes, {
      caption: { rendered: false, parseHTML: (element) => firstWords(element, 'caption') },
      headerRow: {
        parseHTML: (element) =>
          element.hasAttribute('data-header-row') ||
          areHeaders([...(rowsOf(element)[0]?.children ?? [])]),
        renderHTML: (attributes) => (attributes['headerRow'] ? { 'data-header-row': '' } : {}),
      },
      headerColumn: {
        parseHTML: (element) =>
          element.hasAttribute('data-header-column') ||
          areHeaders(rowsOf(element).map((row) => row.firstElementChild)),
        renderHTML: (attributes) =>
          attributes['headerColumn'] ? { 'data-header-column': '' } : {},
      },
    }),
  parseHTML: () => [
    {
      tag: 'table',
      contentElement: (element) => element.querySelector('tbody') ?? element,
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => {
    const { caption } = node.attrs;
    const above = caption ? [['caption', { contenteditable: 'false' }, String(caption)]] : [];
    return ['table', HTMLAttributes, ...above, ['tbody', {}, 0]];
  },
  addCommands() {
    const cell = { type: TableCell.name };
    const row = { type: TableRow.name, content: Array.from({ length: SIZE }, () => cell) };
    const content = Array.from({ length: SIZE }, () => row);
    return {
      insertTable:
        () =>
        ({ chain }) =>
          chain()
            .insertContent({ type: this.name, attrs: { headerRow: true }, content })
            .command(({ tr }) => {
              const place = tablePlace(tr);
              if (place) atCell(tr, place.position, 0, 0);
              return place !== null;
            })
            .run(),
    };
  },
});
