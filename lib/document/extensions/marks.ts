import { Bold } from '@tiptap/extension-bold';
import { Italic } from '@tiptap/extension-italic';
import { Link as TiptapLink } from '@tiptap/extension-link';
import { typedLink } from '../links.ts';
import { linkAddress } from './attributes.ts';

export { Bold, Italic };

/** A link has an address and nothing else; what it looks like and where it opens is the renderer's. */
export const Link = TiptapLink.extend({
  addAttributes: () => ({
    href: { isRequired: true, validate: linkAddress, parseHTML: (element: HTMLElement) => element.getAttribute('href') },
  }),
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  HTMLAttributes: {},
  isAllowedUri: (address) => typedLink(address) !== null,
});
