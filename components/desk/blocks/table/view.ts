import type { Node } from '@tiptap/pm/model';
import { table } from '#lib/story/blocks/table/block.ts';
import { element } from '../elements.ts';
import type { MakeView } from '../make-view.ts';
import { sharedField } from '../shared-field.ts';

/** The field for what the table shows, above it as readers see it. */
const captionField = (): HTMLInputElement =>
  element('input', {
    class: 'table-caption',
    'aria-label': 'Table caption',
    placeholder: 'What the table shows',
    autocomplete: 'off',
    maxlength: String(table.attributes.caption.longest),
  });

/** A table with its caption in a field and the bar that changes rows and columns. */
export const tableView: MakeView =
  ({ doc }) =>
  (props) => {
    const { editor } = props;
    const field = captionField();
    const bar = element('div', { class: 'table-bar' });
    const above = element('div', { class: 'table-head', contenteditable: 'false' }, field, bar);
    const inner = element('tbody');
    const grid = element('table', {}, inner);
    const wrap = element('div', { class: 'table-wrap' }, grid);
    const shared = sharedField(doc, field, 'caption');
    let showBar = (_node: Node): void => undefined;
    let { node } = props;
    const show = () => {
      shared.tie(node);
      field.readOnly = !editor.isEditable;
      bar.hidden = !editor.isEditable;
      grid.toggleAttribute('data-header-row', Boolean(node.attrs['headerRow']));
      grid.toggleAttribute('data-header-column', Boolean(node.attrs['headerColumn']));
      showBar(node);
    };
    show();
    // Few stories have tables: what only they need comes with the first.
    void import('./bar.ts').then(({ fillBar }) => {
      showBar = fillBar(bar, props);
      showBar(node);
    });
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      editor.commands.focus();
    });
    return {
      dom: element('div', { class: 'table-block' }, above, wrap),
      contentDOM: inner,
      update: (next: Node) => {
        if (next.type !== node.type) return false;
        node = next;
        show();
        return true;
      },
      destroy: () => shared.untie(),
      stopEvent: ({ target }: Event) => target instanceof HTMLElement && above.contains(target),
      ignoreMutation: ({ target }: { target: globalThis.Node }) => !inner.contains(target),
    };
  };
