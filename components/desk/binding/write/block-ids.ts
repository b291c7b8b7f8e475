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
      types: [...Object.keys(BLOCKS), 'listItem', 'tableRow', 'tableCell'],
      attributes: {
        bid: { default: null, rendered: false, keepOnSplit: false, parseHTML: () => null },
      },
    },
  ],
});

/**
 * The column of a cell, as the shared document names it: where a colleague puts another column in,
 * or a row, each word stays under its head.
 */
export const CellColumns = Extension.create({
  name: 'cellColumns',
  addGlobalAttributes: () => [
    {
      types: ['tableCell'],
      attributes: {
        column: { default: null, rendered: false, keepOnSplit: false, parseHTML: () => null },
      },
    },
  ],
});

/** Identities for a part of one line, which has paragraphs alone. */
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
export const sharedBodyExtensions: Extensions = [...bodyExtensions, BlockIds, CellColumns];
