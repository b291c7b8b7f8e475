import { MOST_COLUMNS, MOST_ROWS } from '../blocks/table/rows.ts';
import type { Leaf } from './leaves.ts';
import {
  containerOf,
  isAtom,
  isTable,
  kindOf,
  lookUp,
  textOf,
  type Kind,
  type Reader,
} from './records.ts';

/** Where a cell stands: the table, its row, its column. Each is a name and no number. */
export interface CellPlace {
  table: string;
  row: string;
  column: string;
}

/** What says of a block that it is a cell; null where nothing that this release knows does. */
export function cellPlaceOf(read: Reader, id: string): CellPlace | null {
  const said = lookUp(read, id, 'cell');
  if (!Array.isArray(said)) return null;
  const [table = '', row = '', column = ''] = said.map(textOf);
  if (!table || !row || !column) return null;
  const found = containerOf(read, table);
  return found && isTable(found.type) ? { table, row, column } : null;
}

/** A cell that is given, and where it says that it stands. */
export interface Placed<Cell> {
  cell: Cell;
  row: string;
  column: string;
}

/** A row as it is shown: null where its table has a column and the row no cell. */
export interface EvenRow<Cell> {
  row: string;
  /** How often its row was shown before: 0 for the first. */
  part: number;
  cells: ({ cell: Cell } | { missing: string })[];
}

/** Columns in the order in which rows have them: what a row adds stands behind its neighbour. */
export function columnsOf(cells: readonly { row: string; column: string }[]): string[] {
  const columns: string[] = [];
  let [row, after] = ['', -1];
  for (const cell of cells) {
    if (cell.row !== row) [row, after] = [cell.row, -1];
    const known = columns.indexOf(cell.column);
    if (known < 0) columns.splice(after + 1, 0, cell.column);
    after = known < 0 ? after + 1 : known;
  }
  return columns;
}

/**
 * Cells in the order of the text as rows of one length. A cell that cannot stand in its row, since
 * another stands in its column or behind it, begins a row of its own: nothing is moved out of its
 * column, and nothing is lost.
 */
export function evenRows<Cell>(cells: readonly Placed<Cell>[]): EvenRow<Cell>[] {
  const columns = columnsOf(cells);
  const width = Math.min(columns.length, MOST_COLUMNS);
  const rows: EvenRow<Cell>[] = [];
  const parts = new Map<string, number>();
  for (const { cell, row, column } of cells) {
    const at = columns.indexOf(column) % MOST_COLUMNS;
    let last = rows.at(-1);
    if (last?.row !== row || last.cells.length > at) {
      const part = parts.get(row) ?? 0;
      parts.set(row, part + 1);
      if (last) fill(last, columns, width);
      last = { row, part, cells: [] };
      rows.push(last);
    }
    fill(last, columns, at);
    last.cells.push({ cell });
  }
  const last = rows.at(-1);
  if (last) fill(last, columns, width);
  return rows;
}

function fill({ cells }: EvenRow<unknown>, columns: readonly string[], length: number): void {
  for (let at = cells.length; at < length; at += 1) cells.push({ missing: columns[at] ?? '' });
}

/** A place in an even table, that no marker stands for yet. */
const missingCell = (row: EvenRow<Leaf>, column: string, at: number): Leaf => ({
  id: `~${row.row}${row.part > 0 ? `#${row.part}` : ''}/${column}`,
  marked: false,
  record: '',
  lost: null,
  runs: [],
  at,
  size: 0,
  column,
});

const CELL: Kind = { type: 'tableCell', attributes: {} };

/** A row of a table as the tree takes it. */
export interface LaidRow {
  cells: readonly Leaf[];
  row: string;
  /** Whether another table, or another row, begins with it though the last one has its name. */
  begins: 'table' | 'row' | null;
}

/** The cells of one table that follow each other in the text, laid out. */
export function layOut(cells: readonly Placed<Leaf>[]): LaidRow[] {
  return evenRows(cells).map((row, index) => {
    const [first] = row.cells.flatMap((one) => ('cell' in one ? [one.cell] : []));
    const at = first?.at ?? 0;
    const begins = index > 0 && index % MOST_ROWS === 0 ? 'table' : row.part > 0 ? 'row' : null;
    return {
      row: row.row,
      begins,
      cells: row.cells.map((one) => ('cell' in one ? one.cell : missingCell(row, one.missing, at))),
    };
  });
}

/**
 * Empty cells that stand where another cell does: two people filled one place at once. Those with
 * words all stay.
 */
export function spareCells(leaves: readonly Leaf[], read: Reader): Set<Leaf> {
  const spare = new Set<Leaf>();
  if (!leaves.some(({ marked, size }) => marked && size === 0)) return spare;
  const taken = new Map<string, Leaf>();
  for (const leaf of leaves) {
    const place =
      leaf.record === '' ? null : cellPlaceOf(read, leaf.marked ? leaf.id : leaf.record);
    if (!place || isAtom(kindOf(read, leaf.record).type)) continue;
    const key = JSON.stringify([place.table, place.row, place.column]);
    const other = taken.get(key);
    if (other && leaf.marked && leaf.size === 0) spare.add(leaf);
    else {
      if (other && other.marked && other.size === 0) spare.add(other);
      taken.set(key, leaf);
    }
  }
  return spare;
}

export { CELL };
