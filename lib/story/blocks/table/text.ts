import { wordsOf } from '../../inline/words.ts';
import type { TableNode } from './block.ts';

/** A row is a line, its cells parted by tabs: as spreadsheets read it. */
export function tableText({ attrs: { caption }, content }: TableNode): string {
  const rows = content.map((row) =>
    row.content.map((cell) => wordsOf(cell.content).replaceAll(/\s+/gu, ' ')).join('\t'),
  );
  const lines = rows.some((row) => row.trim() !== '') ? rows : [];
  return [...(caption === '' ? [] : [caption]), ...lines].join('\n');
}
