import type * as Y from 'yjs';
import { isBox, isList, isTable, isWritten } from './records.ts';
import { changeText } from './change-text.ts';
import { blocksOf, fieldOf, flatOf, type Attributes, type Op } from './roots.ts';

interface Json {
  type: string;
  text?: string;
  attrs?: Attributes;
  marks?: Json[];
  content?: Json[];
}

const LETTERS = 40;
let made = 0;

/** An identity for a block: short, since it stands in the text, and met nowhere else. */
export function newBlockId(): string {
  made = (made + 1) % 46_656;
  return made.toString(36) + Math.floor(Math.random() * 2 ** LETTERS).toString(36);
}

const formatsOf = (marks: readonly Json[] = []): Attributes =>
  Object.fromEntries(
    marks.map(({ type, attrs }) => [type, type === 'link' ? attrs?.['href'] : true]),
  );

/** The words of a block as they stand in the text. */
const wordsOf = (content: readonly Json[] = []): Op[] =>
  content.map(({ type, text, marks }) => ({
    insert: type === 'hardBreak' ? { br: 1 } : text,
    attributes: formatsOf(marks),
  }));

/** Writes a body's blocks at the end of the text. */
class Writer {
  readonly ops: Op[] = [];
  readonly #doc: Y.Doc;
  readonly #newId: () => string;

  constructor(doc: Y.Doc, newId: () => string) {
    this.#doc = doc;
    this.#newId = newId;
  }

  write({ type, attrs = {}, content = [] }: Json, box = '', list: readonly string[] = []): void {
    const id = this.#newId();
    if (isTable(type)) return this.#table(id, { type, attrs, content });
    if (isBox(type) || isList(type)) {
      this.#record(id, type, attrs);
      for (const child of content) {
        if (isBox(type)) this.write(child, id, list);
        else this.#item(child, box, [...list, id]);
      }
      return;
    }
    this.ops.push({ insert: { b: id } }, ...wordsOf(content));
    if (type !== 'paragraph') this.#record(id, type, attrs);
    const blocks = blocksOf(this.#doc);
    if (box) blocks.set(`${id}.box`, box);
    if (list.length > 0) blocks.set(`${id}.list`, list);
  }

  #item({ content = [] }: Json, box: string, list: readonly string[]): void {
    const id = this.#newId();
    for (const child of content) this.write(child, box, [...list, id]);
  }

  /** A cell is words with a marker; its record names the table, the row and the column. */
  #table(id: string, { type, attrs = {}, content = [] }: Json): void {
    this.#record(id, type, attrs);
    const columns: string[] = [];
    for (const row of content) {
      const rowId = this.#newId();
      for (const [at, cell] of (row.content ?? []).entries()) {
        const cellId = this.#newId();
        this.ops.push({ insert: { b: cellId } }, ...wordsOf(cell.content));
        blocksOf(this.#doc).set(`${cellId}.cell`, [id, rowId, (columns[at] ??= this.#newId())]);
      }
    }
  }

  #record(id: string, type: string, attrs: Attributes): void {
    blocksOf(this.#doc).set(`${id}.kind`, type);
    for (const [name, value] of Object.entries(attrs)) {
      if (!isWritten(type, name)) blocksOf(this.#doc).set(`${id}.${name}`, value);
      else if (typeof value === 'string' && value !== '')
        fieldOf(this.#doc, id, name).insert(0, value);
    }
  }
}

/** Writes a body behind what stands in the text. The server alone seeds a document. */
export function writeFlatBody(doc: Y.Doc, body: unknown, newId: () => string = newBlockId): void {
  const writer = new Writer(doc, newId);
  for (const block of (body as Json).content ?? []) writer.write(block);
  const flat = flatOf(doc);
  changeText(flat, flat.length, 0, writer.ops);
}
