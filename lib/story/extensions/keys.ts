import { extensions } from '@tiptap/core';
import { Plugin, Selection, type EditorState, type Transaction } from '@tiptap/pm/state';

/** Everything was chosen and is gone: one writes on in a plain paragraph, whatever stood there. */
export function plainWhenEmptied(before: EditorState, now: EditorState): Transaction | null {
  const { from, to, empty } = before.selection;
  const hadAll =
    !empty && from <= Selection.atStart(before.doc).from && to >= Selection.atEnd(before.doc).to;
  const { firstChild, childCount } = now.doc;
  const paragraph = now.schema.nodes['paragraph'];
  if (
    !hadAll ||
    !firstChild ||
    !paragraph ||
    childCount > 1 ||
    !firstChild.isTextblock ||
    firstChild.type === paragraph ||
    firstChild.content.size > 0
  )
    return null;
  return now.tr.setBlockType(0, firstChild.nodeSize, paragraph);
}

/**
 * Tiptap's keys, with another rule for a document that was emptied. Tiptap's own takes several
 * empty paragraphs for nothing and writes them anew; our binding names them again, Tiptap writes
 * them anew, and the window hangs for good.
 */
export const Keys = extensions.Keymap.extend({
  addProseMirrorPlugins: () => [
    new Plugin({
      // What others did, and words that are being composed, are left as they are.
      appendTransaction: (transactions, before, now) => {
        const isOwn = transactions.some(
          (transaction) =>
            transaction.docChanged &&
            transaction.getMeta('addToHistory') !== false &&
            !transaction.getMeta('composition'),
        );
        return isOwn ? plainWhenEmptied(before, now) : null;
      },
    }),
  ],
});

/**
 * For an editor that takes `Keys`: Tiptap leaves its own out. It also looks at each change for what
 * was deleted, which nobody here asks for, and which a key pays for.
 */
export const withoutTiptapKeys = { keymap: false, delete: false } as const;
