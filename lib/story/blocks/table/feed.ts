import { escapeText, inlineHtml } from '../../inline/feed.ts';
import type { BlockFeed } from '../feed.ts';
import type { TableNode } from './block.ts';
import { partsOf, scopeOf } from './parts.ts';
import type { TableRowNode } from './rows.ts';

function rowHtml({ content }: TableRowNode, row: number, attrs: TableNode['attrs']): string {
  const cells = content.map((cell, column) => {
    const scope = scopeOf(attrs, row, column, !cell.content);
    const words = inlineHtml(cell.content);
    return scope ? `<th scope="${scope}">${words}</th>` : `<td>${words}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

export const tableFeed: BlockFeed<TableNode> = (node) => {
  const { attrs } = node;
  const { head, body } = partsOf(node);
  const caption = attrs.caption === '' ? '' : `<caption>${escapeText(attrs.caption)}</caption>`;
  const rowsOf = (rows: readonly TableRowNode[], first: number) =>
    rows.map((row, index) => rowHtml(row, first + index, attrs)).join('');
  const top = head.length > 0 ? `<thead>${rowsOf(head, 0)}</thead>` : '';
  const rest = body.length > 0 ? `<tbody>${rowsOf(body, head.length)}</tbody>` : '';
  return `<table>${caption}${top}${rest}</table>`;
};
