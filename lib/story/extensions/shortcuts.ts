import { Extension, type ChainedCommands } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { BLOCK_TOOLS } from '../blocks/editing.ts';
import { breakChosen, choosesBlocks } from './break-chosen.ts';

type Apply = (chain: ChainedCommands) => ChainedCommands;

/** What a digit does with Ctrl+Alt. */
const DIGITS = new Map(
  BLOCK_TOOLS.flatMap(({ tool }): [string, Apply][] => {
    const digit = 'keys' in tool ? /^Ctrl Alt (\d)$/.exec(tool.keys)?.[1] : undefined;
    return digit !== undefined && tool.apply !== 'desk' ? [[digit, tool.apply]] : [];
  }),
);

/**
 * Ctrl+Alt (Cmd+Option on a Mac) with a digit. AltGr reports Ctrl+Alt on Windows and types ², ³, }
 * and letters on many keyboards: such a key press is text, never a shortcut.
 */
export function blockDigit(event: KeyboardEvent): string | null {
  if (
    !event.altKey ||
    event.shiftKey ||
    !(event.ctrlKey || event.metaKey) ||
    event.getModifierState('AltGraph')
  )
    return null;
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  return digit !== undefined && DIGITS.has(digit) ? digit : null;
}

/**
 * Keys of the body that Tiptap's nodes do not bring, or bring unguarded: Ctrl+Alt with the tools'
 * digits, Ctrl+Z after an automatic replacement, and Enter over several blocks.
 */
export const Shortcuts = Extension.create({
  name: 'shortcuts',
  priority: 1_100,
  addKeyboardShortcuts() {
    // One Ctrl+Z gives back what was typed (`--`, `## `); only then does it undo the typing itself.
    return {
      'Mod-z': () => this.editor.commands.undoInputRule(),
      Enter: () =>
        choosesBlocks(this.editor.state) &&
        this.editor.commands.command(({ tr }) => breakChosen(tr).docChanged),
    };
  },
  addProseMirrorPlugins() {
    const handleKeyDown = (_view: unknown, event: KeyboardEvent) => {
      const apply = DIGITS.get(blockDigit(event) ?? '');
      if (!apply) return false;
      event.preventDefault();
      // Asked for now: commands taken from the editor earlier would act on the text as it was then.
      return apply(this.editor.chain()).run();
    };
    return [new Plugin({ props: { handleKeyDown } })];
  },
});
