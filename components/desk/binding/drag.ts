import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { idOf } from './ranges/blocks-in.ts';

/** What ProseMirror remembers of a drag; `node` where a block is dragged that is not chosen. */
type Dragging = NonNullable<EditorView['dragging']> & { node?: NodeSelection };

function placeOf(doc: Node, id: string): number | null {
  let place: number | null = null;
  doc.descendants((node, position) => {
    if (place === null && !node.isInline && idOf(node) === id) place = position;
    return place === null && !node.isTextblock;
  });
  return place;
}

/** A dragged block as it stands now; null when somebody has deleted it meanwhile. */
function nowOf(
  { state: { doc } }: EditorView,
  { node: chosen }: NodeSelection,
): NodeSelection | null {
  const place = placeOf(doc, idOf(chosen));
  return place === null ? null : NodeSelection.create(doc, place);
}

/**
 * What is dropped is what stands there then. ProseMirror keeps it as it was when the drag began,
 * and would delete what a colleague has typed into it since.
 */
export const dragPlugin = (): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        drop: (view, event) => {
          const dragging: Dragging | null = view.dragging;
          if (!dragging) return false;
          const node = dragging.node && nowOf(view, dragging.node);
          if (node === null) {
            view.dragging = null;
            event.preventDefault();
            return true;
          }
          const now: Dragging = {
            ...dragging,
            slice: (node ?? view.state.selection).content(),
            ...(node && { node }),
          };
          view.dragging = now;
          return false;
        },
      },
    },
  });
