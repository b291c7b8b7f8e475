import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Node } from '@tiptap/pm/model';
import { findMatches } from './matches.ts';

export interface Found { from: number; to: number }

const key = new PluginKey<string>('found');

/** Every place of the words in a document, block by block: words are not sought across paragraphs. */
export function placesIn(doc: Node, sought: string): Found[] {
  const places: Found[] = [];
  if (sought) doc.descendants((node, at) => {
    if (!node.isTextblock) return;
    // One character for each inline leaf keeps places in the text and places in the document the same.
    const text = node.textBetween(0, node.content.size, undefined, '\n');
    for (const { at: start, length } of findMatches(text, sought)) places.push({ from: at + 1 + start, to: at + 1 + start + length });
    return false;
  });
  return places;
}

function marked(state: EditorState): DecorationSet {
  const sought = key.getState(state) ?? '';
  if (!sought) return DecorationSet.empty;
  const { from, to } = state.selection;
  return DecorationSet.create(state.doc, placesIn(state.doc, sought)
    .map((place) => Decoration.inline(place.from, place.to, { class: place.from === from && place.to === to ? 'found here' : 'found' })));
}

/** Marks what the bar seeks, since the text has no caret while one types in the bar. */
export const showFound = (): Plugin<string> => new Plugin<string>({
  key,
  state: { init: () => '', apply: (transaction, before) => (transaction.getMeta(key) as string | undefined) ?? before },
  props: { decorations: marked },
});

/** The meta by which a transaction tells what is sought now; '' for nothing. */
export const SOUGHT = key;
