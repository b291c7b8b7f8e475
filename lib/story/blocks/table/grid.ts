const CELLS = 'td, th';
/** No table of a story is wider or longer; a span that says more says it by mistake. */
const LONGEST_SPAN = 200;

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const said = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Math.min(LONGEST_SPAN, Math.max(1, Number.isNaN(said) ? 1 : said));
}

/** Rows of a table in the order in which they are shown: the head first (HTML, `thead`). */
function rowsOf(table: Element): Element[] {
  const rows = [...table.querySelectorAll('tr')];
  const rank = (row: Element) => ({ THEAD: 0, TFOOT: 2 })[row.parentElement?.tagName ?? ''] ?? 1;
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * The cells of a table by row and column. A merged cell stands at its first place, null at the
 * others.
 */
export function gridOf(table: Element): (Element | null)[][] {
  const rows = rowsOf(table);
  const grid: (Element | null | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.children) {
      if (!cell.matches(CELLS)) continue;
      while (grid[at]?.[column] !== undefined) column += 1;
      const width = spanOf(cell, 'colspan');
      const last = Math.min(rows.length, at + spanOf(cell, 'rowspan'));
      for (let down = at; down < last; down += 1)
        for (let across = column; across < column + width; across += 1)
          (grid[down] as (Element | null)[])[across] = null;
      (grid[at] as (Element | null)[])[column] = cell;
      column += width;
    }
  }
  const longest = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: longest }, (_, column) => row[column] ?? null));
}
