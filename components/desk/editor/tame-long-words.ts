import type { Plugin } from '@tiptap/pm/state';
import { Decoration, type DecorationSet } from '@tiptap/pm/view';
import { decorateBlocks } from './decorate-blocks.ts';

/** No word of any language has as many letters; a line of dots or of an encoded file has. */
const UNBROKEN = /\S{1000}/u;

/**
 * Marks paragraphs with a line that has no place to break. A browser that kerns its letters shapes
 * the rest of it anew for each line that it fills: 20,000 letters cost more than a second a key.
 */
export const tameLongWords = (): Plugin<DecorationSet> =>
  decorateBlocks((block, at) =>
    UNBROKEN.test(block.textContent)
      ? [Decoration.node(at, at + block.nodeSize, { class: 'unbroken' })]
      : [],
  );
