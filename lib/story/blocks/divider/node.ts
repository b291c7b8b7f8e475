import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import type { NodeType } from '@tiptap/pm/model';
import { Selection, type Transaction } from '@tiptap/pm/state';

/**
 * Stands between blocks: after the block of the caret, never in the middle of it or in place of
 * what is chosen.
 */
export function insertDivider(tr: Transaction, divider: NodeType): void {
  const { $to } = tr.selection;
  const isEmpty = $to.depth === 1 && $to.parent.isTextblock && $to.parent.content.size === 0;
  // An empty paragraph stays behind it: that is where one writes on.
  const at = $to.depth === 0 ? $to.pos : isEmpty ? $to.before(1) : $to.after(1);
  tr.insert(at, divider.create());
  const after = at + 1;
  const paragraph = divider.schema.nodes['paragraph'];
  if (paragraph && !tr.doc.resolve(after).nodeAfter?.isTextblock)
    tr.insert(after, paragraph.create());
  tr.setSelection(Selection.near(tr.doc.resolve(after), 1)).scrollIntoView();
}

export const Divider = HorizontalRule.extend({
  name: 'divider',
  addCommands() {
    return {
      setHorizontalRule:
        () =>
        ({ tr, dispatch }) => {
          if (dispatch) insertDivider(tr, this.type);
          return true;
        },
    };
  },
});
