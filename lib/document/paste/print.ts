import type { PastedBlock } from './blocks.ts';

function printBlock(block: PastedBlock): string {
  switch (block.kind) {
    case 'text': return `<${block.tag}>${block.html}</${block.tag}>`;
    case 'divider': return '<hr>';
    case 'quote': return `<blockquote>${printBlocks(block.blocks)}</blockquote>`;
    case 'list': return `<${block.tag}>${block.items.map((item) => `<li>${printBlocks(item)}</li>`).join('')}</${block.tag}>`;
  }
}

export const printBlocks = (blocks: PastedBlock[]): string => blocks.map(printBlock).join('');
