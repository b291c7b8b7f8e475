/*
 * Word copies a list as paragraphs: `<p class="MsoListParagraph" style="mso-list:l0 level2 lfo1">`,
 * with the bullet or number as text in a span that says `mso-list:Ignore`.
 */
const LIST = /mso-list\s*:\s*(?<id>l\d+)\s+level(?<level>\d+)/iu;
const MARKER = /mso-list\s*:\s*Ignore/iu;
const NUMBER = /^\s*\(?(\d+|[a-z]|[ivxlcdm]+)[.)]/iu;
/** Gmail takes Word’s own styles away and leaves its markers: small type between them and words. */
const MAILED = '[class*="MsoListParagraph"]';
const SMALL_TYPE = /(?:^|;)\s*font\s*:\s*(?:normal\s+)*7(?:\.0)?pt/iu;
const MAILED_MARKER = /^\s*(?:\(?(?:\d+|[a-z]|[ivxlcdm]+)[.)]|[·•§o▪◦‣–-])\s*$/iu;

interface Item {
  id: string;
  level: number;
  /** What stands before it, `5.`, `(c)`, `iv.`; null for a bullet. */
  number: string | null;
  paragraph: Element;
}

const styleOf = (element: Element) => element.getAttribute('style') ?? '';

const numberIn = (marker: Element | undefined): string | null =>
  NUMBER.exec(marker?.textContent ?? '')?.[1] ?? null;

function readItem(paragraph: Element): Item | null {
  const list = LIST.exec(styleOf(paragraph))?.groups;
  if (!list) return readMailed(paragraph);
  const marker = [...paragraph.querySelectorAll('span')].find((span) => MARKER.test(styleOf(span)));
  const number = numberIn(marker);
  marker?.remove();
  return { id: list['id'] ?? '', level: Number(list['level']), number, paragraph };
}

/** A paragraph of a list that came by mail: its depth is the one of its margin, half an inch each. */
function readMailed(paragraph: Element): Item | null {
  if (!paragraph.matches(MAILED)) return null;
  const marker = [...paragraph.querySelectorAll('span')].find(
    (span) =>
      MAILED_MARKER.test(span.textContent ?? '') &&
      [...span.querySelectorAll('span')].some((inner) => SMALL_TYPE.test(styleOf(inner))),
  );
  if (!marker) return null;
  const number = numberIn(marker);
  marker.remove();
  const points = Number(/margin-left\s*:\s*([\d.]+)pt/iu.exec(styleOf(paragraph))?.[1] ?? 36);
  return { id: 'mailed', level: Math.max(1, Math.round(points / 36)), number, paragraph };
}

/** One list with those inside it, as it grows paragraph by paragraph. */
class GrowingList {
  private readonly open: { level: number; list: Element }[] = [];
  private readonly first: Item;

  constructor(first: Item) {
    this.first = first;
  }

  takes({ id, paragraph }: Item): boolean {
    return id === this.first.id && this.open[0]?.list.parentElement === paragraph.parentElement;
  }

  add(item: Item): void {
    while (this.open.length > 1 && item.level < this.level()) this.open.pop();
    if (this.open.length === 0 || item.level > this.level()) this.deepen(item);
    const entry = item.paragraph.ownerDocument.createElement('li');
    item.paragraph.remove();
    entry.append(...item.paragraph.childNodes);
    this.open.at(-1)?.list.append(entry);
  }

  private level(): number {
    return this.open.at(-1)?.level ?? 0;
  }

  private deepen({ level, number, paragraph }: Item): void {
    const list = paragraph.ownerDocument.createElement(number === null ? 'ul' : 'ol');
    if (number !== null) {
      list.setAttribute('start', String(countOf(number)));
      list.setAttribute('type', numberingOf(number));
    }
    const above = this.open.at(-1)?.list.lastElementChild;
    if (above) above.append(list);
    else paragraph.before(list);
    this.open.push({ level, list });
  }
}

const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  v: 5,
  x: 10,
  l: 50,
  c: 100,
  d: 500,
  m: 1000,
};

function romanOf(letters: string): number {
  const values = Array.from(letters, (letter) => ROMAN[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

/** Which item a number of Word’s names: `5` and `e` the fifth, `iv` the fourth, `i` the first. */
function countOf(number: string): number {
  const letters = number.toLowerCase();
  if (/^\d/u.test(letters)) return Number(letters);
  return letters === 'i' || letters.length > 1
    ? romanOf(letters)
    : letters.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
}

/** By what Word counts where it writes a number so. */
function numberingOf(number: string): string {
  if (/^\d/u.test(number)) return '1';
  const sign = number === 'i' || number === 'I' || number.length > 1 ? 'i' : 'a';
  return number === number.toUpperCase() ? sign.toUpperCase() : sign;
}

function shapeLists(root: Element): void {
  let list: GrowingList | null = null;
  for (const paragraph of root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    const item = readItem(paragraph);
    if (!item && paragraph.textContent?.trim()) list = null;
    if (!item) continue;
    if (!list?.takes(item)) list = new GrowingList(item);
    list.add(item);
  }
}

const TITLES = 'p.MsoTitle, p.MsoHeading1, p[class^="MsoHeading"]';

/** Turns what Word writes as paragraphs back into what it was: lists and titles. */
export function shapeWord(root: HTMLElement): void {
  shapeLists(root);
  for (const title of root.querySelectorAll(TITLES)) {
    const heading = root.ownerDocument.createElement('h1');
    title.replaceWith(heading);
    heading.append(...title.childNodes);
  }
}
