import type { NodeViewRendererProps } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { attribution } from '#lib/story/blocks/quote/block.ts';
import { element } from './elements.ts';
import type { MakeView } from './make-view.ts';
import { sharedField } from './shared-field.ts';

/** The field for who said it. It has no frame: on the paper it is the line that will print. */
function attributionField(name: string, props: NodeViewRendererProps): HTMLInputElement {
  const field = element('input', {
    class: 'attribution',
    'aria-label': name,
    placeholder: 'Who says it',
    autocomplete: 'off',
    maxlength: String(attribution.longest),
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    props.editor.commands.focus();
  });
  return field;
}

/** A quotation with a field under it for who said it. `hole` builds the place of the words. */
export function attributionView(
  className: string,
  name: string,
  hole: () => { outer: HTMLElement; inner: HTMLElement },
): MakeView {
  return ({ doc }) =>
    (props) => {
      const { outer, inner } = hole();
      const field = attributionField(name, props);
      const shared = sharedField(doc, field, 'attribution');
      const show = (node: Node) => {
        shared.tie(node);
        field.readOnly = !props.editor.isEditable;
      };
      show(props.node);
      const caption = element('figcaption', { contenteditable: 'false' }, field);
      return {
        dom: element('figure', { class: className }, outer, caption),
        contentDOM: inner,
        update: (node: Node) => {
          if (node.type !== props.node.type) return false;
          show(node);
          return true;
        },
        destroy: () => shared.untie(),
        stopEvent: (event: Event) => event.target === field,
        ignoreMutation: (mutation: { target: globalThis.Node }) =>
          caption.contains(mutation.target),
      };
    };
}
