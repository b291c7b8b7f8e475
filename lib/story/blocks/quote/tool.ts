import type { BlockTool } from '../tool.ts';

export const quoteTool = {
  name: 'Quote',
  icon: 'quote',
  group: 'blocks',
  isOffered: true,
  active: (editor) => editor.isActive('quote'),
  apply: (chain) => chain.toggleWrap('quote'),
} as const satisfies BlockTool;
