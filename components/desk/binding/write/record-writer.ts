import type { Node, NodeType } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import {
  isBox,
  isKnownKind,
  isList,
  isTable,
  isWritten,
  PLAIN,
  readerOf,
} from '#lib/story/flat/records.ts';
import { cellPlaceOf } from '#lib/story/flat/tables.ts';
import { blocksOf, fieldOf, type Attributes } from '#lib/story/flat/roots.ts';
import { setText } from '#lib/story/flat/set-text.ts';
import { blocksIn, idOf, isBlockOfWords, type Block } from '../ranges/blocks-in.ts';
import type { TextWriter } from './text-writer.ts';

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);
const equal = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
const sameAttributes = (a: Attributes, b: Attributes): boolean =>
  Object.keys({ ...a, ...b }).every((name) => equal(a[name], b[name]));

/** Where a block stands. */
interface Place {
  box: string;
  list: string[];
  /** The table, the row and the column of a cell. */
  cell: string[];
}
const placeOf = ({ path, node }: Block): Place => ({
  cell: cellOf(path, node),
  box: path.filter(({ type }) => isBox(type.name)).map(idOf)[0] ?? '',
  list: path.filter(({ type }) => isList(type.name) || type.name === 'listItem').map(idOf),
});
const samePlace = (a: Place, b: Place): boolean =>
  a.box === b.box && equal(a.list, b.list) && equal(a.cell, b.cell);

function cellOf(path: readonly Node[], { attrs }: Node): string[] {
  const [table, row] = path;
  return table && row && isTable(table.type.name)
    ? [idOf(table), idOf(row), String(attrs['column'] ?? '')]
    : [];
}

/** Kinds that no record says: what stands where they stand is one. */
const isUnsaid = ({ name }: NodeType): boolean => name === 'paragraph' || name === 'tableCell';
/** What stands in a list or a table alone is named by the places of its blocks. */
const isNamedByPlace = ({ name }: NodeType): boolean => name === 'listItem' || name === 'tableRow';

function containersIn(doc: Node): Map<string, Node> {
  const containers = new Map<string, Node>();
  doc.descendants((node) => {
    if (node.isInline || isBlockOfWords(node)) return false;
    containers.set(idOf(node), node);
    return true;
  });
  return containers;
}

/** What the writing of one block needs to know of the whole change. */
interface Around {
  containers: ReadonlyMap<string, Node>;
  /** Containers that this change made or changed. */
  changed: ReadonlySet<string>;
  /** Nodes at the top that the change left alone. */
  untouched: ReadonlySet<Node>;
  named: Named[];
}

interface RecordWriterOptions {
  doc: Y.Doc;
  text: TextWriter;
  newId: () => string;
  /**
   * Changes of others are in the document and not on the screen: what it says there is newer than
   * what is shown.
   */
  waiting: boolean;
  /** Called with each text of a field before it is written: undo takes it back too. */
  onField: (field: Y.Text) => void;
}

/**
 * A block that was shown without an identity of its own and got one: its place in the editor, and
 * the identity.
 */
export interface Named {
  position: number;
  id: string;
}

/**
 * Writes what blocks are and what they stand in. Only what a change changed is written: others
 * change other things at the same time.
 */
export class RecordWriter {
  readonly #blocks: Y.Map<unknown>;
  readonly #options: RecordWriterOptions;

  constructor(options: RecordWriterOptions) {
    this.#options = options;
    this.#blocks = blocksOf(options.doc);
  }

  write(before: Node, after: Node): Named[] {
    const containers = containersIn(after);
    const changed = this.#writeContainers(containersIn(before), containers);
    const old = new Map(blocksIn(before).map((block) => [block.id, block]));
    const untouched = new Set<Node>();
    before.forEach((node) => untouched.add(node));
    const around: Around = { containers, changed, untouched, named: [] };
    // Markers that are put in on the way move what comes after them.
    let moved = 0;
    for (const block of blocksIn(after))
      moved += this.#writeBlock({ ...block, flat: block.flat + moved }, old.get(block.id), around);
    return around.named;
  }

  #set(key: string, value: unknown): void {
    if (isEmpty(value)) {
      if (this.#blocks.has(key)) this.#blocks.delete(key);
    } else if (!equal(this.#blocks.get(key), value)) this.#blocks.set(key, value);
  }

  #record(id: string, { type, attrs }: Node, was?: Attributes): void {
    const stored = this.#blocks.get(`${id}.kind`);
    if (!isUnsaid(type) || isKnownKind(stored))
      this.#set(`${id}.kind`, isUnsaid(type) ? undefined : type.name);
    for (const [name, value] of Object.entries(attrs)) {
      if (was && equal(was[name], value)) continue;
      if (isWritten(type.name, name))
        this.#writeField(fieldOf(this.#options.doc, id, name), String(value ?? ''));
      else if (PLAIN.includes(name)) this.#set(`${id}.${name}`, value);
    }
  }

  #writeField(field: Y.Text, words: string): void {
    if (field.toJSON() === words) return;
    this.#options.onField(field);
    setText(field, words);
  }

  /** Gives back the containers that are other ones now. */
  #writeContainers(
    before: ReadonlyMap<string, Node>,
    after: ReadonlyMap<string, Node>,
  ): Set<string> {
    const changed = new Set<string>();
    for (const [id, node] of after) {
      const was = before.get(id);
      const isSame =
        was !== undefined && was.type === node.type && sameAttributes(was.attrs, node.attrs);
      if (isSame || isNamedByPlace(node.type)) continue;
      changed.add(id);
      this.#record(id, node, was?.type === node.type ? was.attrs : undefined);
    }
    return changed;
  }

  /** Gives back how many code units it put into the text. */
  #writeBlock(block: Block, old: Block | undefined, around: Around): number {
    const { containers, changed, named } = around;
    const place = placeOf(block);
    const touched = [place.box, ...place.list, ...place.cell].some((id) => changed.has(id));
    const stays = old !== undefined && samePlace(placeOf(old), place);
    const isSame =
      stays &&
      old.node.type === block.node.type &&
      sameAttributes(old.node.attrs, block.node.attrs);
    if (isSame && !touched && this.#isStored(block, place, around)) return 0;
    const id = this.#ownId(block, place);
    if (id === null) return 0;
    const added = id !== block.id && block.marker === 0 ? 1 : 0;
    if (id !== block.id) named.push({ position: block.position, id });
    const sameKind =
      old && id === block.id && old.node.type === block.node.type ? old.node.attrs : undefined;
    // In a quote a subhead is shown as a paragraph, and a pull quote stands in no box: whoever
    // changes one of the two writes both as shown.
    const isOther = !this.#options.waiting && (!stays || !sameKind);
    if (isOther || !sameKind || !sameAttributes(sameKind, block.node.attrs))
      this.#record(id, block.node, sameKind);
    if (isOther || !stays || id !== block.id || touched || block.path.length > 0) {
      if (place.box !== '' || !this.#isForeign(this.#blocks.get(`${id}.box`)))
        this.#set(`${id}.box`, place.box);
      if (place.list.length > 0 || !this.#isForeign(this.#listOf(id)[0]))
        this.#set(`${id}.list`, place.list);
      // A place in what only a newer release knows stays.
      if (place.cell.length > 0 || cellPlaceOf(readerOf(this.#options.doc), id))
        this.#set(`${id}.cell`, place.cell);
    }
    const above = [place.box, ...place.list.filter((_, at) => at % 2 === 0)];
    for (const container of [...above, ...place.cell.slice(0, 1)]) {
      const node = containers.get(container);
      if (node && !this.#blocks.has(`${container}.kind`)) this.#record(container, node);
    }
    return added;
  }

  /**
   * The identity that a block's record goes under; one that it does not have alone is given up.
   * Null: a plain paragraph needs none.
   */
  #ownId({ id, marker, node, flat }: Block, { box, list, cell }: Place): string | null {
    const isTwin = id.includes('#');
    if (marker === 1 && !isTwin) return id;
    if (marker === 0 && node.type.name === 'paragraph' && box === '' && list.length === 0)
      return null;
    // A place of a table that nobody has written into needs none either.
    if (marker === 0 && node.content.size === 0 && cell.length > 0) return null;
    const own = this.#options.newId();
    if (isTwin) this.#options.text.remove(flat, 1);
    this.#options.text.insert(flat, [{ block: own, key: `block ${own}` }]);
    return own;
  }

  /**
   * A path that is shown shorter than it is stored (its level lost its first paragraph) is stored
   * as it is shown, when its container changes.
   */
  #isStored({ id, path }: Block, { box, list, cell }: Place, { untouched }: Around): boolean {
    const [top] = path;
    if (!top || untouched.has(top) || this.#options.waiting || cell.length > 0) return true;
    const stored = { box: this.#blocks.get(`${id}.box`) ?? '', list: this.#listOf(id) };
    return (
      (stored.box === box || (box === '' && this.#isForeign(stored.box))) &&
      (equal(stored.list, list) || (list.length === 0 && this.#isForeign(stored.list[0])))
    );
  }

  #listOf(id: string): unknown[] {
    const stored = this.#blocks.get(`${id}.list`);
    return Array.isArray(stored) ? stored : [];
  }

  /**
   * A box or a list that only a newer release knows: a block that this one shows outside of it is
   * still in it.
   */
  #isForeign(container: unknown): boolean {
    const kind = typeof container === 'string' ? this.#blocks.get(`${container}.kind`) : undefined;
    return typeof kind === 'string' && !isKnownKind(kind);
  }
}
