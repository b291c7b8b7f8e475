import type { Plugin } from '@tiptap/pm/state';
import { Decoration, type DecorationSet } from '@tiptap/pm/view';
import { findPlaceholders } from '#lib/newsroom/stories/checks/placeholders.ts';
import { decorateBlocks } from './decorate-blocks.ts';

/** Shows what is still to come in amber while it is written. */
export const showPlaceholders = (): Plugin<DecorationSet> =>
  decorateBlocks((block, at) => {
    // One character for each inline leaf keeps places in the text and places in the document the
    // same.
    const text = block.textBetween(0, block.content.size, undefined, '\n');
    const start = at + 1;
    return findPlaceholders(text).map(({ at: place, length }) =>
      Decoration.inline(start + place, start + place + length, { class: 'tk' }),
    );
  });
