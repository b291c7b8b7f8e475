import type { BlockTool } from '../tool.ts';

export const pullQuoteTool = {
  name: 'Pull quote',
  icon: 'pull-quote',
  group: 'blocks',
  isOffered: true,
  active: (editor) => editor.isActive('pullQuote'),
  apply: (chain) => chain.togglePullQuote(),
} as const satisfies BlockTool;
