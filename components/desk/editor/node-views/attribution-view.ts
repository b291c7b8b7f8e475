import type { NodeViewRenderer, NodeViewRendererProps } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { element, showValue } from './elements.ts';
import { setAttribute } from './set-attribute.ts';

/** The field for who said it. It has no frame: on the paper it is the line that will print. */
function attributionField(name: string, props: NodeViewRendererProps): HTMLInputElement {
  const field = element('input', { class: 'attribution', 'aria-label': name, placeholder: 'Who says it', autocomplete: 'off', maxlength: '300' });
  field.value = String(props.node.attrs['attribution']);
  field.addEventListener('input', () => setAttribute(props, 'attribution', field.value));
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    props.editor.commands.focus();
  });
  return field;
}

/** A quotation with a field under it for who said it. `hole` builds the place of the words. */
function figure(className: string, name: string, hole: () => { outer: HTMLElement; inner: HTMLElement }): NodeViewRenderer {
  return (props) => {
    const { outer, inner } = hole();
    const field = attributionField(name, props);
    const caption = element('figcaption', { contenteditable: 'false' }, field);
    return {
      dom: element('figure', { class: className }, outer, caption),
      contentDOM: inner,
      update: (node: Node) => {
        if (node.type !== props.node.type) return false;
        showValue(field, String(node.attrs['attribution']));
        field.readOnly = !props.editor.isEditable;
        return true;
      },
      stopEvent: (event: Event) => event.target === field,
      ignoreMutation: (mutation: { target: globalThis.Node }) => caption.contains(mutation.target),
    };
  };
}

export const quoteView = figure('quote', 'Quote attribution', () => {
  const inner = element('blockquote');
  return { outer: inner, inner };
});

export const pullQuoteView = figure('pullquote', 'Pull quote attribution', () => {
  const inner = element('p');
  return { outer: element('blockquote', {}, inner), inner };
});
