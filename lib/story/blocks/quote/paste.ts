import { escaped } from '../../paste/escaped.ts';
import { printPasted, type PasteContext, type PastedBlock, type PasteRule } from '../paste.ts';

/** A mail that is answered is no quotation in the story: it stays as text. */
const MAIL_QUOTE = '.gmail_quote, [type="cite"], .moz-cite-prefix';

const asParagraph = (block: PastedBlock): PastedBlock =>
  block.kind === 'words' ? { ...block, tag: 'p' } : block;

/** Text of an element on one line. */
const flat = (element: Element): string => (element.textContent ?? '').replace(/\s+/gu, ' ').trim();

/**
 * Who said it: the footer of a quotation, or the title that stands behind its paragraphs (HTML,
 * blockquote). It is taken out of the words.
 */
function takeAttribution(quotation: Element): string {
  const last = quotation.lastElementChild;
  const behind =
    last && (last.matches('footer, cite') ? last : last.querySelector(':scope > cite'));
  const isBehind =
    behind && (behind === last || flat(behind) === flat(last).replace(/^[\s—–-]+/u, ''));
  if (!last || !behind || !isBehind || last === quotation.firstElementChild) return '';
  const who = flat(last).replace(/^[—–-]\s*/u, '');
  last.remove();
  return who;
}

function readQuote(element: Element, context: PasteContext, said: string): PastedBlock[] {
  const { marks, inside } = context;
  const isMail = element.matches(MAIL_QUOTE) || element.closest(MAIL_QUOTE) !== null;
  const who = isMail ? '' : said || takeAttribution(element);
  const blocks = inside(element, { marks });
  const isQuotation = !isMail && blocks.every(({ kind }) => kind === 'words');
  if (!isQuotation || blocks.length === 0) return blocks;
  const quotation = `<blockquote>${printPasted(blocks.map(asParagraph))}</blockquote>`;
  const html = who
    ? `<figure class="quote">${quotation}<figcaption>${escaped(who)}</figcaption></figure>`
    : quotation;
  return [{ kind: 'other', html }];
}

/** A figure round a quotation has who said it in its caption; any other is what stands in it. */
function readFigure(element: Element, context: PasteContext): PastedBlock[] {
  const [quotation, caption] = [':scope > blockquote', ':scope > figcaption'].map((selector) =>
    element.querySelector(selector),
  );
  return quotation
    ? readQuote(quotation, context, caption ? flat(caption).replace(/^[—–-]\s*/u, '') : '')
    : context.inside(element, { marks: context.marks });
}

export const quotePaste: PasteRule = {
  elements: ['BLOCKQUOTE', 'FIGURE'],
  read: (element, context) =>
    element.tagName === 'FIGURE' ? readFigure(element, context) : readQuote(element, context, ''),
};
