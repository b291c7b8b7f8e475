import { Node } from '@tiptap/core';
import { contentOf } from '../node-attributes.ts';
import { factBox } from './block.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    factBox: {
      /**
       * Puts the chosen paragraphs, lists and subheads into a fact box, or takes them out again.
       */
      toggleFactBox: () => ReturnType;
    };
  }
}

/** Not isolating, or nothing could be taken out of it again. */
export const FactBox = Node.create({
  name: 'factBox',
  group: 'block',
  content: contentOf(factBox.stands),
  defining: true,
  parseHTML: () => [{ tag: 'section.factbox' }],
  renderHTML: () => ['section', { class: 'factbox aside-end' }, 0],
  addCommands() {
    return {
      toggleFactBox:
        () =>
        ({ commands }) =>
          commands.toggleWrap(this.name),
    };
  },
});
