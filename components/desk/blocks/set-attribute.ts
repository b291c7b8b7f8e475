import type { NodeViewRendererProps } from '@tiptap/core';

/** Writes one attribute of a node, wherever others have moved it to meanwhile. */
export function setAttribute(
  { editor, getPos }: NodeViewRendererProps,
  name: string,
  value: unknown,
): void {
  const at = getPos();
  if (at === undefined || !editor.state.doc.nodeAt(at)) return;
  editor.view.dispatch(editor.state.tr.setNodeAttribute(at, name, value));
}
