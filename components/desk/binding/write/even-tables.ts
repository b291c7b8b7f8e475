import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { evenRows, type EvenRow, type Placed } from '#lib/story/flat/tables.ts';

interface Cell {
  node: Node;
  position: number;
  row: number;
}

/** The rows of a table, their cells with their positions. */
function cellsOf(table: Node, position: number): Cell[][] {
  const rows: Cell[][] = [];
  table.forEach((row, offset, at) => {
    const cells: Cell[] = [];
    row.forEach((node, inRow) =>
      cells.push({ node, position: position + offset + inRow + 2, row: at }),
    );
    rows.push(cells);
  });
  return rows;
}

const columnOf = ({ node }: Cell): string | null => node.attrs['column'] as string | null;

/**
 * The names of all columns, cell by cell. A cell without one takes that of the cells above and
 * below it, where its row has no other of that name.
 */
function nameColumns(rows: readonly Cell[][], newId: () => string): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  const named = rows.map((row) => row.map(columnOf));
  const [taken, made] = [named.map((row) => new Set(row)), new Map<number, string>()];
  for (let at = 0; at < width; at += 1) {
    const known = named.map((row) => row[at] ?? null);
    for (const [index, row] of named.entries()) {
      if (at >= row.length || row[at] !== null) continue;
      const free = known.find((name) => name !== null && !taken[index]?.has(name));
      let own = free ?? made.get(at) ?? newId();
      if (taken[index]?.has(own)) own = newId();
      if (!free) made.set(at, own);
      row[at] = own;
      taken[index]?.add(own);
    }
  }
  return named.map((row) => row.map((name) => name ?? ''));
}

/** Puts in what is missing in a row that is to be several, or to be longer; from its end. */
function evenRow(
  tr: Transaction,
  parts: readonly EvenRow<Cell>[],
  end: number,
  type: Node['type'],
) {
  let at = end;
  for (const [index, { cells }] of [...parts.entries()].toReversed()) {
    for (const one of cells.toReversed())
      if ('cell' in one) at = one.cell.position;
      else tr.insert(at, type.create({ column: one.missing }));
    if (index > 0) tr.split(at);
  }
}

function evenTable(tr: Transaction, table: Node, position: number, newId: () => string): void {
  const rows = cellsOf(table, position);
  const names = nameColumns(rows, newId);
  const placed = rows.flatMap((cells, row) =>
    cells.map((cell, at): Placed<Cell> => ({
      cell,
      row: String(row),
      column: names[row]?.[at] ?? '',
    })),
  );
  for (const { cell, column } of placed)
    if (columnOf(cell) !== column) tr.setNodeAttribute(cell.position, 'column', column);
  const even = evenRows(placed);
  const isEven =
    even.length === rows.length && even.every(({ cells }) => cells.every((one) => 'cell' in one));
  const [first] = placed;
  if (isEven || !first) return;
  for (const [index, cells] of [...rows.entries()].toReversed()) {
    const last = cells.at(-1);
    const parts = even.filter(({ row }) => row === String(index));
    if (last) evenRow(tr, parts, last.position + last.node.nodeSize, last.node.type);
  }
}

/**
 * After a change that may have taken cells out, joined or brought some: each row of a table has as
 * many as the others, and each column its name.
 */
export function evenTables(tr: Transaction, newId: () => string): void {
  const tables: { node: Node; position: number }[] = [];
  tr.doc.forEach((node, position) => {
    if (node.type.name === 'table') tables.push({ node, position });
  });
  for (const { node, position } of tables.toReversed()) evenTable(tr, node, position, newId);
}
