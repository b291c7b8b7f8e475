import type { BlockTool } from '../tool.ts';

export const bulletListTool = {
  name: 'Bulleted list',
  icon: 'bulleted-list',
  keys: 'Ctrl Shift 8',
  group: 'blocks',
  isOffered: true,
  active: (editor) => editor.isActive('bulletList'),
  apply: (chain) => chain.toggleBulletList(),
} as const satisfies BlockTool;
