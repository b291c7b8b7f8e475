import { Extension, type Extensions } from '@tiptap/core';
import { bodyExtensions } from '#lib/story/extensions/body-extensions.ts';
import { BLOCKS } from '#lib/story/blocks/blocks.ts';

/**
 * The identity of a block, as the shared document knows it. It is of the screen: no stored form has
 * it, and no copy takes it along.
 */
export const BlockIds = Extension.create({
  name: 'blockIds',
  addGlobalAttributes: () => [
    {
      types: [...Object.keys(BLOCKS), 'listItem'],
      attributes: {
        bid: { default: null, rendered: false, keepOnSplit: false, parseHTML: () => null },
      },
    },
  ],
});

/** The same for a part of one line, which has paragraphs alone. */
export const LineIds = BlockIds.extend({
  addGlobalAttributes: () => [
    {
      types: ['paragraph'],
      attributes: {
        bid: { default: null, rendered: false, keepOnSplit: false, parseHTML: () => null },
      },
    },
  ],
});

/** The body's extensions with identities. */
export const sharedBodyExtensions: Extensions = [...bodyExtensions, BlockIds];
