import { Heading as TiptapHeading } from '@tiptap/extension-heading';
import { HardBreak as TiptapHardBreak } from '@tiptap/extension-hard-break';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { ListItem as TiptapListItem, OrderedList as TiptapOrderedList } from '@tiptap/extension-list';
import { Paragraph as TiptapParagraph } from '@tiptap/extension-paragraph';
import type { NodeType } from '@tiptap/pm/model';
import { Selection, type Transaction } from '@tiptap/pm/state';
import { headingLevel, listStart } from './attributes.ts';

/*
 * Tiptap's own shortcuts with Ctrl+Alt are left out here: Ctrl+Alt is AltGr on many keyboards. shortcuts.ts has them, guarded.
 * Tiptap validates no attribute: `validate` does, also for what arrives over the wire.
 */

export const Paragraph = TiptapParagraph.extend({ addKeyboardShortcuts: () => ({}) });

export const Heading = TiptapHeading.extend({
  addAttributes: () => ({ level: { default: 2, rendered: false, validate: headingLevel } }),
  parseHTML: () => [
    { tag: 'h1', attrs: { level: 2 } },
    { tag: 'h2', attrs: { level: 2 } },
    ...['h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 3 } })),
  ],
  addKeyboardShortcuts: () => ({}),
}).configure({ levels: [2, 3] });

/** Ctrl+Enter belongs to the desk's next step; a soft break is Shift+Enter. */
export const HardBreak = TiptapHardBreak.extend({
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.setHardBreak() };
  },
});

export const ListItem = TiptapListItem.extend({ content: 'paragraph (paragraph | bulletList | orderedList)*' });

export const OrderedList = TiptapOrderedList.extend({
  addAttributes: () => ({
    start: {
      default: 1,
      validate: listStart,
      parseHTML: (element: HTMLElement) => Math.min(9_999, Math.max(1, Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1)),
    },
  }),
});

/** Stands between blocks: after the block of the caret, never in the middle of it or in place of what is chosen. */
export function insertDivider(tr: Transaction, divider: NodeType): void {
  const { $to } = tr.selection;
  const isEmpty = $to.depth === 1 && $to.parent.isTextblock && $to.parent.content.size === 0;
  // An empty paragraph stays behind it: that is where one writes on.
  const at = $to.depth === 0 ? $to.pos : isEmpty ? $to.before(1) : $to.after(1);
  tr.insert(at, divider.create());
  const after = at + 1;
  const paragraph = divider.schema.nodes['paragraph'];
  if (paragraph && !tr.doc.resolve(after).nodeAfter?.isTextblock) tr.insert(after, paragraph.create());
  tr.setSelection(Selection.near(tr.doc.resolve(after), 1)).scrollIntoView();
}

export const Divider = HorizontalRule.extend({
  name: 'divider',
  addCommands() {
    return {
      setHorizontalRule: () => ({ tr, dispatch }) => {
        if (dispatch) insertDivider(tr, this.type);
        return true;
      },
    };
  },
});
