import type { BlockTool } from '../tool.ts';
import type { HeadingNode } from './block.ts';

const toolOf = (name: string, level: HeadingNode['attrs']['level']) =>
  ({
    name,
    keys: `Ctrl Alt ${level}`,
    group: 'words',
    isOffered: true,
    active: (editor) => editor.isActive('heading', { level }),
    apply: (chain) => chain.toggleHeading({ level }),
  }) as const satisfies BlockTool;

export const subheadTool = toolOf('Subhead', 2);
export const minorSubheadTool = toolOf('Minor subhead', 3);
