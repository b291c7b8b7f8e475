import type { Fragment, Node } from '@tiptap/pm/model';
import { scopeOf } from './parts.ts';

const wordsIn = (cell: Node): string =>
  cell.textBetween(0, cell.content.size, '\n', '\n').replaceAll(/\s+/gu, ' ');

const rowText = (row: Node): string => row.children.map(wordsIn).join('\t');

/** A table as spreadsheets take it: a line for each row, tabs between its cells. */
export const tableAsTabs = (table: Node): string => table.children.map(rowText).join('\n');

/**
 * What is copied as plain text where a table is in it; '' where none is. Parts of a table count:
 * rows, and cells of one row.
 */
export function copiedText(content: Fragment): string {
  const names = new Set(content.content.map(({ type }) => type.name));
  if (names.has('tableCell')) return content.content.map(wordsIn).join('\t');
  if (names.has('tableRow')) return content.content.map(rowText).join('\n');
  if (!names.has('table')) return '';
  return content.content
    .map((node) =>
      node.type.name === 'table'
        ? tableAsTabs(node)
        : node.textBetween(0, node.content.size, '\n\n', '\n'),
    )
    .join('\n\n');
}

/** Headers of copied tables as other programs know them: `th` with what it is the header of. */
export function markHeaders(root: ParentNode): void {
  for (const table of root.querySelectorAll('table')) {
    const [headerRow, headerColumn] = ['row', 'column'].map((name) =>
      table.hasAttribute(`data-header-${name}`),
    );
    for (const [row, { children }] of [...table.querySelectorAll('tr')].entries())
      for (const [column, cell] of [...children].entries()) {
        const attributes = { headerRow: headerRow === true, headerColumn: headerColumn === true };
        const scope = scopeOf(attributes, row, column, cell.textContent === '');
        if (!scope) continue;
        const header = cell.ownerDocument.createElement('th');
        header.setAttribute('scope', scope);
        header.append(...cell.childNodes);
        cell.replaceWith(header);
      }
  }
}
