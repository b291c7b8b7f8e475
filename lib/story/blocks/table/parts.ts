import type { TableNode } from './block.ts';
import type { TableRowNode } from './rows.ts';

interface Parts {
  head: readonly TableRowNode[];
  body: readonly TableRowNode[];
}

/** The header row and those below it. */
export function partsOf({ attrs: { headerRow }, content }: TableNode): Parts {
  const size = headerRow ? 1 : 0;
  return { head: content.slice(0, size), body: content.slice(size) };
}

/**
 * What a cell is the header of (HTML, `scope`); null for one of figures, and for one that is empty:
 * a header that says nothing is none (WCAG 1.3.1).
 */
export function scopeOf(
  { headerRow, headerColumn }: Pick<TableNode['attrs'], 'headerRow' | 'headerColumn'>,
  row: number,
  column: number,
  isEmpty: boolean,
): 'col' | 'row' | null {
  if (isEmpty) return null;
  if (headerRow && row === 0) return 'col';
  return headerColumn && column === 0 ? 'row' : null;
}
