import type { Node } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import { fieldOf } from '#lib/story/flat/roots.ts';
import { bindField } from '../document/shared/bind-field.ts';
import { FIELD_NAME } from '../binding/write/keep-field.ts';

export interface SharedField {
  /**
   * Ties the field to the text of the node as it is now: a node keeps its view when it gets another
   * identity.
   */
  tie: (node: Node) => void;
  untie: () => void;
}

/**
 * A field inside the text whose words are a shared text of their own: two people in it both keep
 * their letters.
 */
export function sharedField(
  doc: Y.Doc,
  field: HTMLInputElement,
  name: string,
  onChange: () => void = () => undefined,
): SharedField {
  let tied = '';
  let release = () => undefined as void;
  return {
    tie: (node) => {
      const id = String(node.attrs['bid'] ?? '');
      if (id === tied || id === '') return;
      release();
      tied = id;
      field.setAttribute(FIELD_NAME, `${id}/${name}`);
      const text = fieldOf(doc, id, name);
      const unbind = bindField(field, text);
      text.observe(onChange);
      release = () => {
        unbind();
        text.unobserve(onChange);
      };
      onChange();
    },
    untie: () => release(),
  };
}
