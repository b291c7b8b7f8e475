import { Node } from '@tiptap/core';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    boxes: {
      /** Puts the chosen paragraphs, lists and subheads into a fact box, or takes them out again. */
      toggleFactBox: () => ReturnType;
      /** Puts the chosen paragraphs into a note to the desk, or takes them out again. */
      toggleDeskNote: () => ReturnType;
    };
  }
}

/** Facts beside the story; its first subhead is its title. Not isolating, or nothing could be taken out of it again. */
export const FactBox = Node.create({
  name: 'factBox',
  group: 'block',
  content: '(paragraph | heading | bulletList | orderedList)+',
  defining: true,
  parseHTML: () => [{ tag: 'section.factbox' }],
  renderHTML: () => ['section', { class: 'factbox aside-end' }, 0],
  addCommands() {
    return { toggleFactBox: () => ({ commands }) => commands.toggleWrap(this.name) };
  },
});

/** Words for colleagues. No public renderer knows this node; withoutNotes() drops it before any of them. */
export const DeskNote = Node.create({
  name: 'deskNote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'aside.desk-note' }],
  renderHTML: () => ['aside', { class: 'desk-note' }, 0],
  addCommands() {
    return { toggleDeskNote: () => ({ commands }) => commands.toggleWrap(this.name) };
  },
});
