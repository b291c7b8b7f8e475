import type { Leaf } from './leaves.ts';
import { CELL, cellPlaceOf, layOut, type CellPlace } from './tables.ts';
import {
  containerOf,
  holds,
  isAtom,
  isBox,
  isList,
  kindOf,
  lookUp,
  PARAGRAPH,
  standsAlone,
  textOf,
  type Kind,
  type Reader,
} from './records.ts';
import type { Attributes } from './roots.ts';

/** Makes the nodes of a tree: JSON on the server, ProseMirror's own in the editor. */
export interface Maker<Node> {
  leaf: (leaf: Leaf, type: string, attributes: Attributes) => Node;
  wrap: (id: string, type: string, attributes: Attributes, children: Node[]) => Node;
}

interface Container extends Kind {
  id: string;
}
interface Open<Node> extends Container {
  shownAs: string;
  children: Node[];
}

const DEEPEST = 40;

/** The containers of a block, outermost first. */
function pathOf(read: Reader, id: string): Container[] {
  const path: Container[] = [];
  const boxId = textOf(lookUp(read, id, 'box'));
  const box = boxId ? containerOf(read, boxId) : null;
  if (box && isBox(box.type)) path.push({ id: boxId, ...box });
  const list = lookUp(read, id, 'list');
  if (!Array.isArray(list)) return path;
  for (let at = 0; at + 1 < list.length && at < DEEPEST; at += 2) {
    const [listId, itemId] = [textOf(list[at]), textOf(list[at + 1])];
    const found = containerOf(read, listId);
    if (
      !found ||
      !isList(found.type) ||
      !itemId ||
      (at === 0 && path[0] && !holds(path[0].type, found.type))
    )
      break;
    path.push({ id: listId, ...found }, { id: itemId, type: 'listItem', attributes: {} });
  }
  return path;
}

/**
 * The tree as it grows: neighbours that name one container stand in one; one that is interrupted is
 * shown twice.
 */
class Tree<Node> {
  readonly root: Node[] = [];
  readonly #open: Open<Node>[] = [];
  readonly #used = new Map<string, number>();
  readonly #make: Maker<Node>;

  constructor(make: Maker<Node>) {
    this.#make = make;
  }

  /** @param most so many of the open containers at most are those that it stands in. */
  put(leaf: Leaf, { type, attributes }: Kind, path: readonly Container[], most = Infinity): void {
    let level = 0;
    while (
      level < Math.min(this.#open.length, path.length, most) &&
      this.#open[level]?.id === path[level]?.id
    )
      level += 1;
    this.close(level);
    for (const container of path.slice(level)) {
      this.#begin(container);
      // An item begins with a paragraph of its own: levels that have none are skipped.
      if (container.type === 'listItem') break;
    }
    this.#add(this.#make.leaf(leaf, type, attributes));
  }

  close(level: number): void {
    while (this.#open.length > level) {
      const done = this.#open.pop();
      if (done) this.#add(this.#make.wrap(done.shownAs, done.type, done.attributes, done.children));
    }
  }

  #add(node: Node): void {
    (this.#open.at(-1)?.children ?? this.root).push(node);
  }

  #begin(container: Container): void {
    const times = this.#used.get(container.id) ?? 0;
    this.#used.set(container.id, times + 1);
    this.#open.push({
      ...container,
      shownAs: times > 0 ? `${container.id}#${times}` : container.id,
      children: [],
    });
  }
}

/** A block that is a cell, and where it stands. */
interface Cell {
  leaf: Leaf;
  place: CellPlace;
}

/** Puts cells that follow each other into their table. */
function putCells<Node>(cells: readonly Cell[], read: Reader, tree: Tree<Node>): void {
  const id = cells[0]?.place.table ?? '';
  const found = containerOf(read, id);
  if (!found) return;
  const laid = layOut(cells.map(({ leaf, place }) => ({ cell: leaf, ...place })));
  for (const { cells: leaves, row, begins } of laid)
    for (const [at, leaf] of leaves.entries()) {
      const path = [
        { id, ...found },
        { id: row, type: 'tableRow', attributes: {} },
      ];
      const most = at > 0 || begins === null ? Infinity : begins === 'table' ? 0 : 1;
      tree.put(leaf, CELL, path, most);
    }
}

const recordOf = ({ record, marked, id }: Leaf): string =>
  record === '' ? '' : marked ? id : record;

function cellOf(leaf: Leaf, read: Reader): Cell | null {
  const record = recordOf(leaf);
  const place = record === '' ? null : cellPlaceOf(read, record);
  if (!place || (leaf.marked && isAtom(kindOf(read, record).type))) return null;
  return { leaf: { ...leaf, column: place.column }, place };
}

/**
 * Blocks become a tree that is valid for every input: what stands alone stands outside of boxes and
 * lists, and what its container may not hold is a paragraph there.
 */
export function assemble<Node>(leaves: readonly Leaf[], read: Reader, make: Maker<Node>): Node[] {
  const tree = new Tree(make);
  let cells: Cell[] = [];
  const putTable = () => {
    putCells(cells, read, tree);
    cells = [];
  };
  for (const leaf of leaves) {
    const cell = cellOf(leaf, read);
    if (cells.length > 0 && cell?.place.table !== cells[0]?.place.table) putTable();
    if (cell) {
      cells.push(cell);
      continue;
    }
    const record = recordOf(leaf);
    const found = record === '' ? PARAGRAPH : kindOf(read, record);
    // Of a deleted picture nothing comes back but the words behind it.
    const kind = !leaf.marked && isAtom(found.type) ? PARAGRAPH : found;
    if (isAtom(kind.type)) {
      tree.put({ ...leaf, runs: [], size: 0 }, kind, []);
      if (leaf.size > 0)
        tree.put({ ...leaf, id: `~${leaf.id}`, marked: false, record: '' }, PARAGRAPH, []);
      continue;
    }
    const path = record !== '' && !standsAlone(kind.type) ? pathOf(read, record) : [];
    const inner = path.at(-1);
    tree.put(leaf, inner && !holds(inner.type, kind.type) ? PARAGRAPH : kind, path);
  }
  putTable();
  tree.close(0);
  return tree.root;
}
