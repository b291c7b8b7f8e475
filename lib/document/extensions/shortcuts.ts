import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { breakChosen, choosesBlocks } from './break-chosen.ts';

/**
 * Ctrl+Alt (Cmd+Option on a Mac) with a digit. AltGr reports Ctrl+Alt on Windows and types ², ³, } and letters on
 * many keyboards: such a key press is text, never a shortcut.
 */
export function blockDigit(event: KeyboardEvent): '0' | '2' | '3' | null {
  if (!event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey) || event.getModifierState('AltGraph')) return null;
  const digit = /^Digit([023])$/.exec(event.code)?.[1];
  return digit === '0' || digit === '2' || digit === '3' ? digit : null;
}

/** Keys of the body that Tiptap's nodes do not bring, or bring unguarded: Ctrl+Alt+0/2/3, Ctrl+Z after an automatic replacement, and Enter over several blocks. */
export const Shortcuts = Extension.create({
  name: 'shortcuts',
  priority: 1_100,
  addKeyboardShortcuts() {
    // One Ctrl+Z gives back what was typed (`--`, `## `); only then does it undo the typing itself.
    return {
      'Mod-z': () => this.editor.commands.undoInputRule(),
      Enter: () => choosesBlocks(this.editor.state) && this.editor.commands.command(({ tr }) => breakChosen(tr).docChanged),
    };
  },
  addProseMirrorPlugins() {
    const handleKeyDown = (_view: unknown, event: KeyboardEvent) => {
      const digit = blockDigit(event);
      if (digit === null) return false;
      event.preventDefault();
      // Asked for now: commands taken from the editor earlier would act on the text as it was then.
      const { commands } = this.editor;
      return digit === '0' ? commands.setParagraph() : commands.toggleHeading({ level: digit === '2' ? 2 : 3 });
    };
    return [new Plugin({ props: { handleKeyDown } })];
  },
});
