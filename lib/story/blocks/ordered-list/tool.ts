import type { BlockTool } from '../tool.ts';

export const orderedListTool = {
  name: 'Numbered list',
  icon: 'numbered-list',
  keys: 'Ctrl Shift 7',
  group: 'blocks',
  isOffered: true,
  active: (editor) => editor.isActive('orderedList'),
  apply: (chain) => chain.toggleOrderedList(),
} as const satisfies BlockTool;
