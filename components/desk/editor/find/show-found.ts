import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Node } from '@tiptap/pm/model';
import { findMatches } from './matches.ts';

export interface Found {
  from: number;
  to: number;
}
interface Sought {
  words: string;
  places: readonly Found[];
}

const key = new PluginKey<Sought>('found');
const NOTHING: Sought = { words: '', places: [] };

// One character for each inline leaf keeps places in the text and places in the document the same.
const textOf = (block: Node, from = 0, to = block.content.size) =>
  block.textBetween(from, to, undefined, '\n');

/**
 * Every place of the words in a document, block by block: words are not sought across paragraphs.
 */
export function placesIn(doc: Node, sought: string): Found[] {
  const places: Found[] = [];
  if (sought)
    doc.descendants((node, at) => {
      if (!node.isTextblock) return;
      for (const { at: start, length } of findMatches(textOf(node), sought))
        places.push({ from: at + 1 + start, to: at + 1 + start + length });
      return false;
    });
  return places;
}

/** Whether the words still stand at a place, alone and whole. */
function standsAt(doc: Node, { from, to }: Found, sought: string): boolean {
  if (from >= to || to > doc.content.size) return false;
  const $from = doc.resolve(from);
  if (!$from.sameParent(doc.resolve(to)) || !$from.parent.isTextblock) return false;
  const [match] = findMatches(
    textOf($from.parent, $from.parentOffset, $from.parentOffset + to - from),
    sought,
  );
  return match?.at === 0 && match.length === to - from;
}

/**
 * The places that were found, where they are now: they go with their letters, and those that
 * somebody has changed are none any more.
 */
function carried({ words, places }: Sought, { mapping, doc }: Transaction): Sought {
  const moved = places.map(({ from, to }) => ({
    from: mapping.map(from, 1),
    to: mapping.map(to, -1),
  }));
  return { words, places: moved.filter((place) => standsAt(doc, place, words)) };
}

/** What was found in a part when it was last sought there, as it stands now. */
export const foundIn = (state: EditorState): readonly Found[] => key.getState(state)?.places ?? [];

function marked(state: EditorState): DecorationSet {
  const places = foundIn(state);
  if (places.length === 0) return DecorationSet.empty;
  const { from, to } = state.selection;
  return DecorationSet.create(
    state.doc,
    places.map((place) =>
      Decoration.inline(place.from, place.to, {
        class: place.from === from && place.to === to ? 'found here' : 'found',
      }),
    ),
  );
}

/**
 * Marks what the bar found, since the text has no caret while one types in the bar. What is marked
 * is what will be replaced.
 */
export const showFound = (): Plugin<Sought> =>
  new Plugin<Sought>({
    key,
    state: {
      init: () => NOTHING,
      apply: (transaction, before) => {
        const words = transaction.getMeta(key) as string | undefined;
        if (words !== undefined) return { words, places: placesIn(transaction.doc, words) };
        return transaction.docChanged && before.words ? carried(before, transaction) : before;
      },
    },
    props: { decorations: marked },
  });

/** The meta by which a transaction seeks words in its part; '' for nothing. */
export const SOUGHT = key;
