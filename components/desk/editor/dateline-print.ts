import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Node } from '@tiptap/pm/model';

const key = new PluginKey<string>('datelinePrint');

/**
 * The dateline before the first paragraph: drawn by CSS from an attribute, so it is no part of the
 * text and the caret cannot enter it.
 */
function printed(doc: Node, dateline: string): DecorationSet {
  const first = doc.firstChild;
  if (!dateline || first?.type.name !== 'paragraph') return DecorationSet.empty;
  return DecorationSet.create(doc, [
    Decoration.node(0, first.nodeSize, { 'data-dateline': dateline }),
  ]);
}

/** Shows how the dateline will print, in its place. */
export const datelinePrint = (): Plugin<string> =>
  new Plugin<string>({
    key,
    state: {
      init: () => '',
      apply: (transaction, before) => (transaction.getMeta(key) as string | undefined) ?? before,
    },
    props: { decorations: (state) => printed(state.doc, key.getState(state) ?? '') },
  });

/** Tells the body what its dateline is now: '' for none. */
export function showDateline(editor: Editor, dateline: string): void {
  if (key.getState(editor.state) !== dateline)
    editor.view.dispatch(editor.state.tr.setMeta(key, dateline).setMeta('addToHistory', false));
}
