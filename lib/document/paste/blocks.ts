import { Line } from './line.ts';
import { marksOf, NO_MARKS, type Marks } from './marks.ts';

type TextTag = 'p' | 'h2' | 'h3';

export type PastedBlock =
  | { kind: 'text'; tag: TextTag; html: string }
  | { kind: 'divider' }
  | { kind: 'quote'; blocks: PastedBlock[] }
  | { kind: 'list'; tag: 'ul' | 'ol'; items: PastedBlock[][] };

const ELEMENT = 1;
const TEXT = 3;
/** Elements that stand on their own line; everything unknown flows with the text. */
const BLOCKS = new Set([
  'P', 'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'HEADER', 'FOOTER', 'ASIDE', 'NAV', 'FIGURE', 'FIGCAPTION', 'ADDRESS', 'PRE', 'CENTER',
  'DL', 'DT', 'DD', 'TABLE', 'TBODY', 'THEAD', 'TFOOT', 'CAPTION', 'FORM', 'FIELDSET', 'DETAILS', 'SUMMARY',
]);
const CELLS = 'td, th';
/** A mail that is answered is no quotation in the story: it stays as text. */
const MAIL_QUOTE = '.gmail_quote, [type="cite"], .moz-cite-prefix';

/** Reads one element's contents into blocks, in the order of the text. */
class Reader {
  private readonly blocks: PastedBlock[] = [];
  private line = new Line();
  private readonly tag: TextTag;
  private readonly shift: number;

  constructor(tag: TextTag, shift: number) {
    this.tag = tag;
    this.shift = shift;
  }

  read(parent: Node, marks: Marks): PastedBlock[] {
    this.children(parent, marks);
    this.flush();
    return this.blocks;
  }

  private children(parent: Node, marks: Marks): void {
    for (const child of parent.childNodes) {
      if (child.nodeType === TEXT) this.line.add(child.textContent ?? '', marks);
      else if (child.nodeType === ELEMENT) this.element(child as Element, marks);
    }
  }

  private element(element: Element, around: Marks): void {
    const marks = marksOf(element, around);
    const heading = /^H([1-6])$/.exec(element.tagName)?.[1];
    if (element.tagName === 'BR') this.break(marks);
    else if (heading) this.block(new Reader(this.headingTag(Number(heading)), this.shift).read(element, { ...NO_MARKS, href: marks.href }));
    else if (element.tagName === 'HR') this.block([{ kind: 'divider' }]);
    else if (element.tagName === 'UL' || element.tagName === 'OL') this.block(this.list(element, marks));
    else if (element.tagName === 'BLOCKQUOTE') this.block(this.quote(element, marks));
    else if (element.tagName === 'TR') this.block(this.row(element, marks));
    else if (BLOCKS.has(element.tagName) || element.tagName === 'LI') this.block(this.inner(element, marks));
    else this.children(element, marks);
  }

  private break(marks: Marks): void {
    this.line.break(marks);
    if (this.line.endsWithGap()) this.flush();
  }

  private flush(): void {
    const html = this.line.html();
    if (html !== '') this.blocks.push({ kind: 'text', tag: this.tag, html });
    this.line = new Line();
  }

  private block(blocks: PastedBlock[]): void {
    this.flush();
    this.blocks.push(...blocks);
  }

  private inner(element: Element, marks: Marks): PastedBlock[] {
    return new Reader(this.tag, this.shift).read(element, marks);
  }

  /** The page's own title is our headline: h1 becomes a subhead, and with it everything below moves down one level. */
  private headingTag(level: number): TextTag {
    return level + this.shift <= 2 ? 'h2' : 'h3';
  }

  private list(element: Element, marks: Marks): PastedBlock[] {
    const items: PastedBlock[][] = [];
    for (const child of element.children) {
      const blocks = new Reader('p', this.shift).read(child, marksOf(child, marks)).filter(isListable);
      const nested = /^[UO]L$/.test(child.tagName) ? this.list(child, marks) : blocks;
      // Google Docs and old Word put an inner list beside the item that it belongs to.
      const above = items.at(-1);
      if (nested !== blocks && above) above.push(...nested);
      else if (blocks.length > 0) items.push(blocks[0]?.kind === 'text' ? blocks : [{ kind: 'text', tag: 'p', html: '' }, ...blocks]);
    }
    return items.length > 0 ? [{ kind: 'list', tag: element.tagName === 'OL' ? 'ol' : 'ul', items }] : [];
  }

  private quote(element: Element, marks: Marks): PastedBlock[] {
    const blocks = this.inner(element, marks);
    const isQuotation = !element.matches(MAIL_QUOTE) && !element.closest(MAIL_QUOTE) && blocks.every((block) => block.kind === 'text');
    return isQuotation && blocks.length > 0 ? [{ kind: 'quote', blocks: blocks.map(asParagraph) }] : blocks;
  }

  /** A row of figures becomes one line; a row that lays out a page gives its cells' paragraphs. */
  private row(element: Element, marks: Marks): PastedBlock[] {
    const cells = [...element.children].filter((cell) => cell.matches(CELLS)).map((cell) => new Reader('p', this.shift).read(cell, marksOf(cell, marks)));
    const filled = cells.filter((cell) => cell.length > 0);
    const isFigures = filled.length > 1 && filled.every(([first, ...rest]) => first?.kind === 'text' && rest.length === 0);
    if (!isFigures) return filled.flat();
    return [{ kind: 'text', tag: 'p', html: filled.flat().map((block) => (block.kind === 'text' ? block.html : '')).join(' | ') }];
  }
}

const asParagraph = (block: PastedBlock): PastedBlock => (block.kind === 'text' ? { ...block, tag: 'p' } : block);
const isListable = (block: PastedBlock) => block.kind === 'text' || block.kind === 'list';

/** What a pasted document says, as blocks; nothing empty among them. */
export function readBlocks(root: HTMLElement): PastedBlock[] {
  return new Reader('p', root.querySelector('h1') ? 1 : 0).read(root, NO_MARKS);
}
