import type { Inline } from '../../inline/inline.ts';

/** What a table is made of. Neither is a block by itself: they stand in a table alone. */
export interface TableCellNode {
  type: 'tableCell';
  content?: Inline[];
}
export interface TableRowNode {
  type: 'tableRow';
  content: TableCellNode[];
}

export const MOST_ROWS = 100;
export const MOST_COLUMNS = 20;
