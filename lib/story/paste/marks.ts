import { pastedLink } from './link.ts';

export interface Marks {
  bold: boolean;
  italic: boolean;
  href: string | null;
  /** Whether line breaks of the source are line breaks of the text (CSS Text 3, white-space). */
  preserved: boolean;
}

export const NO_MARKS: Marks = {
  bold: false,
  italic: false,
  href: null,
  preserved: false,
};

/** The term of a definition list is told from its meaning by its weight. */
const BOLD = new Set(['B', 'STRONG', 'DT']);
const ITALIC = new Set(['I', 'EM', 'CITE', 'DFN', 'VAR']);
const WEIGHT = /(?:^|;)\s*font-weight\s*:\s*(\w+)/iu;
const SLANT = /(?:^|;)\s*font-style\s*:\s*(\w+)/iu;

function isBold(element: Element, style: string, now: boolean): boolean {
  // Google Docs wraps a whole copy in <b style="font-weight:normal">: what the style says goes
  // before what the name says.
  const weight = WEIGHT.exec(style)?.[1]?.toLowerCase();
  if (weight !== undefined)
    return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return now || BOLD.has(element.tagName);
}

function isItalic(element: Element, style: string, now: boolean): boolean {
  const slant = SLANT.exec(style)?.[1]?.toLowerCase();
  return slant === undefined
    ? now || ITALIC.has(element.tagName)
    : slant === 'italic' || slant === 'oblique';
}

const SPACE = /(?:^|;)\s*white-space(?:-collapse)?\s*:\s*([\w-]+)/iu;
const PREFORMATTED = new Set(['PRE', 'LISTING', 'XMP', 'PLAINTEXT']);

function isPreserved(element: Element, style: string, now: boolean): boolean {
  const said = SPACE.exec(style)?.[1]?.toLowerCase();
  if (said !== undefined) return /^(?:pre|break-spaces)/u.test(said);
  return now || PREFORMATTED.has(element.tagName);
}

/** The marks of the text in an element, given those around it. */
export function marksOf(element: Element, around: Marks): Marks {
  const style = element.getAttribute('style') ?? '';
  return {
    bold: isBold(element, style, around.bold),
    italic: isItalic(element, style, around.italic),
    href: element.tagName === 'A' ? pastedLink(element.getAttribute('href')) : around.href,
    preserved: isPreserved(element, style, around.preserved),
  };
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);

/** Text as HTML in its marks, the link outermost. White space alone gets none. */
export function marked(text: string, { bold, italic, href }: Marks): string {
  let html = escaped(text);
  // Space at the edge of a phrase that is not set in bold is no reason for a mark.
  if (text.trim() === '') return html;
  if (italic) html = `<em>${html}</em>`;
  if (bold) html = `<strong>${html}</strong>`;
  return href === null ? html : `<a href="${escaped(href)}">${html}</a>`;
}
