import type { BlockTool } from '../tool.ts';

export const tableTool = {
  name: 'Table',
  icon: 'table',
  group: 'boxes',
  isOffered: true,
  apply: (chain) => chain.insertTable(),
} as const satisfies BlockTool;
