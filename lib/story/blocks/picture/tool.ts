import type { BlockTool } from '../tool.ts';

/** The desk asks for the files first. */
export const pictureTool = {
  name: 'Picture',
  icon: 'picture',
  group: 'boxes',
  isOffered: true,
  apply: 'desk',
} as const satisfies BlockTool;
