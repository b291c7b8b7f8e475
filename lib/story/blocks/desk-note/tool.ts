import type { BlockTool } from '../tool.ts';

export const deskNoteTool = {
  name: 'Note to the desk',
  icon: 'note',
  group: 'boxes',
  isOffered: true,
  active: (editor) => editor.isActive('deskNote'),
  apply: (chain) => chain.toggleDeskNote(),
} as const satisfies BlockTool;
