import type { Editor } from '@tiptap/core';
import { BLOCK_TOOLS } from '#lib/story/blocks/editing.ts';
import { leaveTable } from '#lib/story/blocks/table/cells.ts';
import type { BlockTool } from '#lib/story/blocks/tool.ts';
import type { IconName } from '#components/ui/marks/icon.tsx';
import { DESK_TOOLS } from '../../blocks/desk-blocks.ts';

/** One button of the toolbar that changes the text at the caret. */
export interface Tool {
  name: string;
  /** Without an icon the name itself is the button. */
  icon?: IconName | undefined;
  /** As shown in the tooltip. */
  keys?: string | undefined;
  /** Stands in the button's pressed state; absent for what is done once. */
  active?: ((editor: Editor) => boolean) | undefined;
  press: (editor: Editor) => void;
}

/** A block's tool, of which the icon is known to be drawn. */
interface BlockButton extends BlockTool {
  icon?: IconName;
}

const deskTools = new Map<string, (editor: Editor) => void>(Object.entries(DESK_TOOLS));

function pressOf(kind: string, { apply, group }: BlockTool): Tool['press'] {
  return (editor) => {
    // What is no line of words stands behind a table, not in a cell.
    if (group === 'boxes') leaveTable(editor.state, editor.view.dispatch);
    if (apply === 'desk') deskTools.get(kind)?.(editor);
    else apply(editor.chain().focus()).run();
  };
}

const toolOf = (kind: string, tool: BlockButton): Tool & Pick<BlockTool, 'isOffered'> => ({
  name: tool.name,
  icon: tool.icon,
  keys: tool.keys,
  active: tool.active,
  press: pressOf(kind, tool),
  isOffered: tool.isOffered,
});

const groupOf = (group: BlockTool['group']) =>
  BLOCK_TOOLS.filter(({ tool }) => tool.group === group).map(({ kind, tool }) =>
    toolOf(kind, tool),
  );

const marks: Tool[] = [
  {
    name: 'Bold',
    icon: 'bold',
    keys: 'Ctrl B',
    active: (e) => e.isActive('bold'),
    press: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    name: 'Italic',
    icon: 'italic',
    keys: 'Ctrl I',
    active: (e) => e.isActive('italic'),
    press: (e) => e.chain().focus().toggleItalic().run(),
  },
];

export const TOOLS = {
  words: groupOf('words'),
  marks,
  blocks: groupOf('blocks'),
  boxes: groupOf('boxes'),
};

/** Something that can be put in the place of an empty paragraph. */
export type InsertOption = Pick<Tool, 'name' | 'icon' | 'press'>;

/** Everything of the toolbar that makes a block. */
export const INSERT_OPTIONS: readonly InsertOption[] = [
  ...TOOLS.words,
  ...TOOLS.blocks,
  ...TOOLS.boxes,
].filter(({ isOffered }) => isOffered);

/** Keys as ARIA writes them: `Ctrl Alt 2` is `Control+Alt+2`. */
export const ariaKeysOf = (keys: string): string =>
  keys.replace('Ctrl', 'Control').replaceAll(' ', '+');

/**
 * Names of the tools that are pressed at the caret, as one string: equal strings, no new drawing.
 */
export function pressedTools(editor: Editor): string {
  const all = Object.values(TOOLS).flat();
  return [
    ...all.filter((tool) => tool.active?.(editor)).map((tool) => tool.name),
    ...(editor.isActive('link') ? ['Link'] : []),
  ].join('|');
}
