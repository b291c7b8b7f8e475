import { Bold } from '@tiptap/extension-bold';
import { Italic } from '@tiptap/extension-italic';
import { Link as TiptapLink } from '@tiptap/extension-link';
import { validation, type Attribute } from '../blocks/attribute.ts';
import { isAllowedLink, refusedLink, typedLink } from '../links.ts';

export { Bold, Italic };

export const linkAddress: Attribute<string> = {
  accepts: (value): value is string => isAllowedLink(value),
  refusal: refusedLink,
};

/**
 * A link has an address and nothing else; what it looks like and where it opens is the renderer's.
 */
export const Link = TiptapLink.extend({
  addAttributes: () => ({
    href: {
      isRequired: true,
      validate: validation(linkAddress),
      parseHTML: (element: HTMLElement) => element.getAttribute('href'),
    },
  }),
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  HTMLAttributes: {},
  isAllowedUri: (address) => typedLink(address) !== null,
});
