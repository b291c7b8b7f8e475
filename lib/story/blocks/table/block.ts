import { written, yesOrNo } from '../attribute.ts';
import type { BlockDeclaration } from '../block.ts';
import { MOST_COLUMNS, MOST_ROWS, type TableRowNode } from './rows.ts';
import { tableText } from './text.ts';

export interface TableNode {
  type: 'table';
  attrs: { caption: string; headerRow: boolean; headerColumn: boolean };
  content: TableRowNode[];
}

/** The sentence for a table that is too large or has rows of several lengths; null for none. */
function tableFault({ content }: TableNode): string | null {
  const width = content[0]?.content.length ?? 0;
  if (content.length > MOST_ROWS)
    return `A table has at most ${MOST_ROWS} rows; this one has ${content.length}.`;
  if (width > MOST_COLUMNS)
    return `A table has at most ${MOST_COLUMNS} columns; this one has ${width}.`;
  return content.every((row) => row.content.length === width)
    ? null
    : 'Each row of a table has as many cells as the others.';
}

/** Rows of cells; a cell is a line of words. */
export const table = {
  name: 'Table',
  isPublic: true,
  stands: { as: 'table' },
  attributes: {
    caption: { ...written(300, 'The caption of a table'), counts: 'words' },
    headerRow: yesOrNo('The header row of a table'),
    headerColumn: yesOrNo('The header column of a table'),
  },
  text: tableText,
  fault: tableFault,
} as const satisfies BlockDeclaration<TableNode>;
