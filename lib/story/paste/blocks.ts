import { PASTE_RULES } from '../blocks/editing.ts';
import type { PasteContext, PastedBlock, WordsTag } from '../blocks/paste.ts';
import { Line } from './line.ts';
import { marksOf, NO_MARKS, type Marks } from './marks.ts';
import { PLACE, PLACE_BLOCK } from './pictures.ts';

const ELEMENT = 1;
const TEXT = 3;
/** Elements that stand on their own line; everything unknown flows with the text. */
const BLOCKS = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'MAIN',
  'HEADER',
  'FOOTER',
  'ASIDE',
  'NAV',
  'FIGURE',
  'FIGCAPTION',
  'ADDRESS',
  'PRE',
  'LISTING',
  'XMP',
  'PLAINTEXT',
  'CENTER',
  'DL',
  'DT',
  'DD',
  'TABLE',
  'TBODY',
  'THEAD',
  'TFOOT',
  'CAPTION',
  'FORM',
  'FIELDSET',
  'DETAILS',
  'SUMMARY',
]);
const CELLS = 'td, th';

const RULES = new Map(
  PASTE_RULES.flatMap((rule) => rule.elements.map((element) => [element, rule] as const)),
);

type Around = Pick<PasteContext, 'shift' | 'intoTable'>;

/** Reads one element's contents into blocks, in the order of the text. */
class Reader {
  private readonly blocks: PastedBlock[] = [];
  private line = new Line();
  /** Places of pictures that stand among the words of the line: they come behind it. */
  private places = 0;
  private readonly tag: WordsTag;
  private readonly around: Around;

  constructor(tag: WordsTag, around: Around) {
    this.tag = tag;
    this.around = around;
  }

  read(parent: Node, marks: Marks): PastedBlock[] {
    this.children(parent, marks);
    this.flush();
    return this.blocks;
  }

  private children(parent: Node, marks: Marks): void {
    for (const child of parent.childNodes) {
      if (child.nodeType === TEXT) this.text(child.textContent ?? '', marks);
      else if (child.nodeType === ELEMENT) this.element(child as Element, marks);
    }
  }

  private text(text: string, marks: Marks): void {
    const lines = marks.preserved ? text.split(/\r\n?|\n/u) : [text];
    for (const [n, line] of lines.entries()) {
      if (n > 0) this.break(marks);
      this.line.add(line, marks);
    }
  }

  private element(element: Element, around: Marks): void {
    const marks = marksOf(element, around);
    const rule = RULES.get(element.tagName);
    if (element.tagName === PLACE) this.place();
    else if (element.tagName === 'BR') this.break(marks);
    else if (element.tagName === 'Q') this.quoted(element, marks);
    else if (rule) this.block(rule.read(element, this.contextWith(marks)));
    else if (element.tagName === 'TR') this.block(this.row(element, marks));
    else if (BLOCKS.has(element.tagName) || element.tagName === 'LI')
      this.block(this.inner(element, marks));
    else this.children(element, marks);
  }

  /** Browsers draw the marks of a quotation within a sentence; they are no text of the page. */
  private quoted(element: Element, marks: Marks): void {
    this.line.add('“', marks);
    this.children(element, marks);
    this.line.add('”', marks);
  }

  private break(marks: Marks): void {
    this.line.break(marks);
    if (this.line.endsWithGap()) this.flush();
  }

  /** No picture parts a sentence. */
  private place(): void {
    this.places += 1;
    if (!this.line.hasWords()) this.flush();
  }

  private flush(): void {
    const html = this.line.html();
    if (html !== '') this.blocks.push({ kind: 'words', tag: this.tag, html });
    for (; this.places > 0; this.places -= 1) this.blocks.push(PLACE_BLOCK);
    this.line = new Line();
  }

  private block(blocks: PastedBlock[]): void {
    this.flush();
    for (const block of blocks) this.blocks.push(block);
  }

  private inner(element: Element, marks: Marks): PastedBlock[] {
    return new Reader(this.tag, this.around).read(element, marks);
  }

  private contextWith(marks: Marks): PasteContext {
    return {
      marks,
      ...this.around,
      inside: (element, how) =>
        new Reader(how.tag ?? this.tag, this.around).read(element, how.marks),
    };
  }

  /** A row of figures becomes one line; a row that lays out a page gives its cells' paragraphs. */
  private row(element: Element, marks: Marks): PastedBlock[] {
    const cells = [...element.children]
      .filter((cell) => cell.matches(CELLS))
      .map((cell) => new Reader('p', this.around).read(cell, marksOf(cell, marks)));
    const filled = cells.filter((cell) => cell.length > 0);
    const isFigures =
      filled.length > 1 &&
      filled.every(([first, ...rest]) => first?.kind === 'words' && rest.length === 0);
    if (!isFigures) return filled.flat();
    return [
      {
        kind: 'words',
        tag: 'p',
        html: filled
          .flat()
          .map((block) => (block.kind === 'words' ? block.html : ''))
          .join(' | '),
      },
    ];
  }
}

/** What a pasted document says, as blocks; nothing empty among them. */
export function readBlocks(root: HTMLElement, intoTable: boolean): PastedBlock[] {
  const shift = root.querySelector('h1') ? 1 : 0;
  return new Reader('p', { shift, intoTable }).read(root, NO_MARKS);
}
