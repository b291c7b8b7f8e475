import type { NodeViewRendererProps } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import { picture } from '#lib/story/blocks/picture/block.ts';
import { pictureAddress } from '../../pictures/picture-address.ts';
import type { PictureDesk } from '../../pictures/picture-desk.ts';
import { element, labelled } from '../elements.ts';
import type { MakeView } from '../make-view.ts';
import { setAttribute } from '../set-attribute.ts';
import { sharedField } from '../shared-field.ts';

const FIELDS = [
  ['caption', 'Picture caption'],
  ['credit', 'Picture credit'],
  ['alt', 'Picture alt text'],
] as const;

/**
 * The picture itself, as soon as its measures are known: the place is kept free, so nothing jumps.
 */
async function showPicture(
  image: HTMLImageElement,
  mediaId: string,
  pictures: PictureDesk,
): Promise<void> {
  const file = await pictures.find(mediaId);
  if (!file) return;
  image.width = file.width;
  image.height = file.height;
  image.src = pictureAddress(file, 960);
}

function button(name: string, words: string, press: () => void): HTMLButtonElement {
  const made = element(
    'button',
    { type: 'button', class: 'button small', 'aria-label': name },
    words,
  );
  made.addEventListener('click', press);
  return made;
}

function remove({ editor, getPos, node }: NodeViewRendererProps): void {
  const at = getPos();
  if (at !== undefined)
    editor
      .chain()
      .focus()
      .deleteRange({ from: at, to: at + node.nodeSize })
      .run();
}

/** A credit is due: the field says so while it is empty. */
function wantCredit(field: HTMLInputElement): void {
  field.ariaInvalid = field.value.trim() === '' ? 'true' : null;
}

function fieldsOf(doc: Y.Doc) {
  return FIELDS.map(([name, label]) => {
    const { row, field } = labelled(label, picture.attributes[name].longest);
    if (name === 'credit') field.addEventListener('input', () => wantCredit(field));
    return {
      row,
      field,
      shared: sharedField(doc, field, name, () => {
        if (name === 'credit') wantCredit(field);
      }),
    };
  });
}

/** A picture in the text with what readers are told about it. */
export const pictureView: MakeView =
  ({ pictures, doc }) =>
  (props) => {
    let { node } = props;
    // Who does the pictures only writes in these fields, while the text around is to read.
    const writes = () => props.editor.isEditable || pictures.mayWrite();
    const image = element('img', { alt: '', decoding: 'async' });
    const fields = fieldsOf(doc);
    const wide = button('Picture over the full width', 'Wide', () =>
      setAttribute(props, 'wide', !node.attrs['wide']),
    );
    const tools = element(
      'div',
      { class: 'buttons' },
      wide,
      button('Remove picture', 'Remove', () => remove(props)),
    );
    const dom = element(
      'figure',
      { class: 'picture', contenteditable: 'false' },
      image,
      element('div', { class: 'node-fields' }, ...fields.map(({ row }) => row), tools),
    );
    const show = () => {
      dom.classList.toggle('picture--wide', Boolean(node.attrs['wide']));
      wide.ariaPressed = String(Boolean(node.attrs['wide']));
      for (const { field, shared } of fields) {
        shared.tie(node);
        field.readOnly = !writes();
      }
      tools.hidden = !writes();
    };
    show();
    void showPicture(image, String(node.attrs['mediaId']), pictures);
    return {
      dom,
      update: (next: Node) => {
        if (next.type !== node.type || next.attrs['mediaId'] !== node.attrs['mediaId'])
          return false;
        node = next;
        show();
        return true;
      },
      // What happens in the fields and on the buttons is theirs; dragging and choosing the picture
      // is the editor's.
      stopEvent: (event: Event) =>
        event.target instanceof HTMLElement && event.target.closest('.node-fields') !== null,
      ignoreMutation: () => true,
      destroy: () => {
        for (const { shared } of fields) shared.untie();
      },
    };
  };
