import { printPasted, type PastedBlock, type PasteRule } from '../paste.ts';

/** A mail that is answered is no quotation in the story: it stays as text. */
const MAIL_QUOTE = '.gmail_quote, [type="cite"], .moz-cite-prefix';

const asParagraph = (block: PastedBlock): PastedBlock =>
  block.kind === 'words' ? { ...block, tag: 'p' } : block;

export const quotePaste: PasteRule = {
  elements: ['BLOCKQUOTE'],
  read: (element, { marks, inside }) => {
    const blocks = inside(element, { marks });
    const isQuotation =
      !element.matches(MAIL_QUOTE) &&
      !element.closest(MAIL_QUOTE) &&
      blocks.every(({ kind }) => kind === 'words');
    if (!isQuotation || blocks.length === 0) return blocks;
    return [
      { kind: 'other', html: `<blockquote>${printPasted(blocks.map(asParagraph))}</blockquote>` },
    ];
  },
};
