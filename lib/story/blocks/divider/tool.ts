import type { BlockTool } from '../tool.ts';

export const dividerTool = {
  name: 'Divider',
  icon: 'divider',
  group: 'boxes',
  isOffered: true,
  apply: (chain) => chain.setHorizontalRule(),
} as const satisfies BlockTool;
