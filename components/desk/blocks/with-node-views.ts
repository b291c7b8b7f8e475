import { Node, type Extensions } from '@tiptap/core';
import { VIEWS } from './desk-blocks.ts';
import type { MakeView, ViewContext } from './make-view.ts';

const views = new Map<string, MakeView>(Object.entries(VIEWS));

/**
 * Gives the nodes of the stored form that have fields on the screen their views; the others are
 * drawn as they will print.
 */
export function withNodeViews(extensions: Extensions, context: ViewContext): Extensions {
  return extensions.map((extension) => {
    const make = views.get(extension.name);
    if (!make || !(extension instanceof Node)) return extension;
    const view = make(context);
    return extension.extend({ addNodeView: () => view });
  });
}
