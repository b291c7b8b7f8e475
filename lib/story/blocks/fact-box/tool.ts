import type { BlockTool } from '../tool.ts';

export const factBoxTool = {
  name: 'Fact box',
  icon: 'fact-box',
  group: 'boxes',
  isOffered: true,
  active: (editor) => editor.isActive('factBox'),
  apply: (chain) => chain.toggleFactBox(),
} as const satisfies BlockTool;
