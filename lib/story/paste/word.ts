/*
 * Word copies a list as paragraphs: `<p class="MsoListParagraph" style="mso-list:l0 level2 lfo1">`,
 * with the bullet or number as text in a span that says `mso-list:Ignore`.
 */
const LIST = /mso-list\s*:\s*(?<id>l\d+)\s+level(?<level>\d+)/iu;
const MARKER = /mso-list\s*:\s*Ignore/iu;
const NUMBER = /^\s*\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/iu;

interface Item {
  id: string;
  level: number;
  ordered: boolean;
  paragraph: Element;
}

const styleOf = (element: Element) => element.getAttribute('style') ?? '';

function readItem(paragraph: Element): Item | null {
  const list = LIST.exec(styleOf(paragraph))?.groups;
  if (!list) return null;
  const marker = [...paragraph.querySelectorAll('span')].find((span) => MARKER.test(styleOf(span)));
  const ordered = NUMBER.test(marker?.textContent ?? '');
  marker?.remove();
  return { id: list['id'] ?? '', level: Number(list['level']), ordered, paragraph };
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

  private deepen({ level, ordered, paragraph }: Item): void {
    const list = paragraph.ownerDocument.createElement(ordered ? 'ol' : 'ul');
    const above = this.open.at(-1)?.list.lastElementChild;
    if (above) above.append(list);
    else paragraph.before(list);
    this.open.push({ level, list });
  }
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
