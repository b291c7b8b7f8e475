import { Node } from '@tiptap/core';
import { nodeAttributes } from '../node-attributes.ts';
import { picture, type PictureAttributes } from './block.ts';

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

export const Picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () =>
    nodeAttributes(picture.attributes, {
      mediaId: kept('data-media-id', 'mediaId'),
      alt: kept('data-alt', 'alt'),
      caption: kept('data-caption', 'caption'),
      credit: kept('data-credit', 'credit'),
      wide: {
        parseHTML: (element) => element.classList.contains('picture--wide'),
        renderHTML: (attributes) => (attributes['wide'] ? { class: 'picture--wide' } : {}),
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
    return {
      insertPicture:
        (attrs) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs }),
    };
  },
});
