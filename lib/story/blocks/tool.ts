import type { ChainedCommands, Editor } from '@tiptap/core';

/** What makes a block of a kind: a button of the toolbar, a line of the insert menu, keys. */
export interface BlockTool {
  name: string;
  /** Without an icon the name itself is the button. */
  icon?: string;
  /**
   * As shown: `Ctrl Alt 2`. With Ctrl and Alt the body's own keys press it
   * (extensions/shortcuts.ts), any others are Tiptap's.
   */
  keys?: string;
  /** With which others it stands in the toolbar. */
  group: 'words' | 'blocks' | 'boxes';
  /** Whether the insert menu has it too. */
  isOffered: boolean;
  /** Stands in the button's pressed state; absent for what is done once. */
  active?: (editor: Editor) => boolean;
  /**
   * Changes the text at the caret. `desk`: what it takes only the desk has
   * (components/desk/blocks).
   */
  apply: ((chain: ChainedCommands) => ChainedCommands) | 'desk';
}
