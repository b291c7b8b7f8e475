import { Node } from '@tiptap/core';
import { contentOf } from '../node-attributes.ts';
import { deskNote } from './block.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    deskNote: {
      /** Puts the chosen paragraphs into a note to the desk, or takes them out again. */
      toggleDeskNote: () => ReturnType;
    };
  }
}

export const DeskNote = Node.create({
  name: 'deskNote',
  group: 'block',
  content: contentOf(deskNote.stands),
  defining: true,
  parseHTML: () => [{ tag: 'aside.desk-note' }],
  renderHTML: () => ['aside', { class: 'desk-note' }, 0],
  addCommands() {
    return {
      toggleDeskNote:
        () =>
        ({ commands }) =>
          commands.toggleWrap(this.name),
    };
  },
});
