import { escaped } from './escaped.ts';

/** A field that has quotes round it, or goes up to the next tab or line (RFC 4180, with tabs). */
const FIELD = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|[^\t\r\n]*/uy;

function readRow(text: string, from: number): { cells: string[]; end: number } {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    FIELD.lastIndex = at;
    const [whole = '', quoted] = FIELD.exec(text) ?? [];
    cells.push(quoted === undefined ? whole : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (text[at] !== '\t') return { cells, end: at };
    at += 1;
  }
}

/**
 * Plain text from a spreadsheet as rows of cells; null where it is none: each line must have as
 * many tabs as the others, and at least one. A single line is words with tabs in them, or a row where
 * cells are `wanted`.
 */
export function readTabbed(text: string, wanted = false): string[][] | null {
  if (!text.includes('\t')) return null;
  const source = text.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '');
  const rows: string[][] = [];
  for (let at = 0; at <= source.length;) {
    const { cells, end } = readRow(source, at);
    rows.push(cells);
    if (end < source.length && source[end] !== '\n') return null;
    at = end + 1;
  }
  const width = rows[0]?.length ?? 0;
  return rows.length > (wanted ? 0 : 1) && width > 1 && rows.every((row) => row.length === width)
    ? rows
    : null;
}

/** The same as HTML, to be read as any pasted table. */
export function tabbedHtml(rows: readonly string[][]): string {
  const cellHtml = (text: string) => `<td>${escaped(text.trim()).replaceAll('\n', '<br>')}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('');
  return `<table>${body}</table>`;
}
