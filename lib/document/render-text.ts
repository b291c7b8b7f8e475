import type { Block, Body, Inline, ListItemNode } from './nodes.ts';

const words = (inline: Inline[] | undefined) => (inline ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('');

const paragraphs = (parts: string[]) => parts.filter((part) => part !== '').join('\n\n');

function item({ content }: ListItemNode, sign: string): string {
  return content.map((part, place) => (place === 0 ? `${sign} ${textOf(part)}` : textOf(part).replace(/^/gmu, '  '))).join('\n');
}

const signed = (text: string, attribution: string) => (attribution ? `${text}\n— ${attribution}` : text);

/** Pictures say nothing in plain text, notes nothing in public. */
function textOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading': return words(block.content);
    case 'bulletList': return block.content.map((entry) => item(entry, '•')).join('\n');
    case 'orderedList': return block.content.map((entry, place) => item(entry, `${block.attrs.start + place}.`)).join('\n');
    case 'quote': return signed(paragraphs(block.content.map(textOf)), block.attrs.attribution);
    case 'pullQuote': return signed(words(block.content), block.attrs.attribution);
    case 'factBox': return paragraphs(block.content.map(textOf));
    case 'picture':
    case 'divider':
    case 'deskNote': return '';
  }
}

/** A body as plain text, paragraphs parted by an empty line. Without pictures and without notes to the desk. */
export function renderText(body: Body): string {
  return paragraphs(body.content.map(textOf));
}
