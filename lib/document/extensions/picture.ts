import { Node } from '@tiptap/core';
import type { PictureAttributes } from '../nodes.ts';
import { pictureId, textUpTo, yesOrNo } from './attributes.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    picture: {
      /** Puts a stored picture in at the selection. */
      insertPicture: (picture: PictureAttributes) => ReturnType;
    };
  }
}

/** Attribute names in HTML are case-insensitive: `data-media-id` for `mediaId`. */
const kept = (name: string, attribute: string) => ({
  parseHTML: (element: HTMLElement) => element.getAttribute(name) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [name]: String(attributes[attribute]) }),
});

/** A picture of the newsroom's own store, with what readers are told about it. */
export const Picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    mediaId: { isRequired: true, validate: pictureId, ...kept('data-media-id', 'mediaId') },
    alt: { default: '', validate: textUpTo(1_000, 'Alt text'), ...kept('data-alt', 'alt') },
    caption: { default: '', validate: textUpTo(2_000, 'Caption'), ...kept('data-caption', 'caption') },
    credit: { default: '', validate: textUpTo(300, 'Credit'), ...kept('data-credit', 'credit') },
    wide: {
      default: false,
      validate: yesOrNo('The width of a picture'),
      parseHTML: (element: HTMLElement) => element.classList.contains('picture--wide'),
      renderHTML: (attributes: Record<string, unknown>) => (attributes['wide'] ? { class: 'picture--wide' } : {}),
    },
  }),
  // A picture pasted from elsewhere has no id in our store: it is dropped, not linked to.
  parseHTML: () => [{ tag: 'figure.picture[data-media-id]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'figure',
    { ...HTMLAttributes, class: node.attrs['wide'] ? 'picture picture--wide' : 'picture' },
    ['figcaption', {}, [node.attrs['caption'], node.attrs['credit']].filter(Boolean).join(' ')],
  ],
  addCommands() {
    return { insertPicture: (picture) => ({ commands }) => commands.insertContent({ type: this.name, attrs: picture }) };
  },
});
