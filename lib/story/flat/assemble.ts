import type { Leaf } from './leaves.ts';
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

  put(leaf: Leaf, { type, attributes }: Kind, path: readonly Container[]): void {
    let level = 0;
    while (
      level < this.#open.length &&
      level < path.length &&
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

/**
 * Blocks become a tree that is valid for every input: what stands alone stands outside of boxes and
 * lists, and what its container may not hold is a paragraph there.
 */
export function assemble<Node>(leaves: readonly Leaf[], read: Reader, make: Maker<Node>): Node[] {
  const tree = new Tree(make);
  for (const leaf of leaves) {
    const found =
      leaf.record === '' ? PARAGRAPH : kindOf(read, leaf.marked ? leaf.id : leaf.record);
    // Of a deleted picture nothing comes back but the words behind it.
    const kind = !leaf.marked && isAtom(found.type) ? PARAGRAPH : found;
    if (isAtom(kind.type)) {
      tree.put({ ...leaf, runs: [], size: 0 }, kind, []);
      if (leaf.size > 0)
        tree.put({ ...leaf, id: `~${leaf.id}`, marked: false, record: '' }, PARAGRAPH, []);
      continue;
    }
    const path =
      leaf.record !== '' && !standsAlone(kind.type)
        ? pathOf(read, leaf.marked ? leaf.id : leaf.record)
        : [];
    const inner = path.at(-1);
    tree.put(leaf, inner && !holds(inner.type, kind.type) ? PARAGRAPH : kind, path);
  }
  tree.close(0);
  return tree.root;
}
