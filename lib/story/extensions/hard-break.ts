import { HardBreak as TiptapHardBreak } from '@tiptap/extension-hard-break';

/** Ctrl+Enter belongs to the desk's next step; a soft break is Shift+Enter. */
export const HardBreak = TiptapHardBreak.extend({
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.setHardBreak() };
  },
});
