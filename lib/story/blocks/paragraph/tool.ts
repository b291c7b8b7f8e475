import type { BlockTool } from '../tool.ts';

export const paragraphTool = {
  name: 'Paragraph',
  keys: 'Ctrl Alt 0',
  group: 'words',
  // The menu opens in an empty paragraph.
  isOffered: false,
  active: (editor) => editor.isActive('paragraph'),
  apply: (chain) => chain.setParagraph(),
} as const satisfies BlockTool;
