import { Mark, markPasteRule } from '@tiptap/core';
import { validation, type Attribute } from '../blocks/attribute.ts';
import { isAllowedLink, linksIn, refusedLink, typedLink } from '../links.ts';
import { linkTyped } from './link-typed.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    link: {
      /** Links the chosen words; false where the address may not stand in a text. */
      setLink: (attributes: { href: string }) => ReturnType;
      unsetLink: () => ReturnType;
    };
  }
}

export const linkAddress: Attribute<string> = {
  accepts: (value): value is string => isAllowedLink(value),
  refusal: refusedLink,
};

/**
 * A link has an address and nothing else; what it looks like and where it opens is the renderer's.
 */
export const Link = Mark.create({
  name: 'link',
  priority: 1_000,
  keepOnSplit: false,
  exitable: true,
  inclusive: true,
  addAttributes: () => ({
    href: {
      isRequired: true,
      validate: validation(linkAddress),
      parseHTML: (element: HTMLElement) => element.getAttribute('href'),
    },
  }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => typedLink(element.getAttribute('href') ?? '') !== null && null,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
  addCommands() {
    return {
      setLink:
        ({ href }) =>
        ({ chain }) =>
          typedLink(href) !== null &&
          chain().setMark(this.name, { href }).setMeta('preventAutolink', true).run(),
      unsetLink:
        () =>
        ({ chain }) =>
          chain()
            .unsetMark(this.name, { extendEmptyMarkRange: true })
            .setMeta('preventAutolink', true)
            .run(),
    };
  },
  addPasteRules() {
    return [
      markPasteRule({
        type: this.type,
        find: (text) =>
          linksIn(text).map(({ index, words, href }) => ({ index, text: words, data: { href } })),
        getAttributes: ({ data }) => data,
      }),
    ];
  },
  addProseMirrorPlugins() {
    return [linkTyped(this.type)];
  },
});
