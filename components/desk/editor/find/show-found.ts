import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Node } from '@tiptap/pm/model';
import { carryPlaces, placesIn, type Carried, type Found } from './carry-places.ts';
import type { Sought } from './matches.ts';

interface Shown {
  sought: Sought;
  places: readonly Found[];
  marks: DecorationSet;
}

const key = new PluginKey<Shown>('found');
const NOTHING: Shown = { sought: { words: '' }, places: [], marks: DecorationSet.empty };

const markOf = ({ from, to }: Found, here = false) =>
  Decoration.inline(from, to, { class: here ? 'found here' : 'found' });

function soughtAnew(doc: Node, sought: Sought): Shown {
  const places = placesIn(doc, sought);
  const marks = DecorationSet.create(
    doc,
    places.map((place) => markOf(place)),
  );
  return { sought, places, marks };
}

/** The marks go with the text; only those of places that are none any more are taken out. */
function carried({ sought, places, marks }: Shown, transaction: Transaction): Shown {
  const now = carryPlaces(places, transaction, sought);
  const moved = marks.map(transaction.mapping, transaction.doc);
  return { sought, places: now.places, marks: without(moved, now) };
}

function without(marks: DecorationSet, { places, gone }: Carried): DecorationSet {
  if (gone.length === 0) return marks;
  const stands = new Set(places.map(({ from, to }) => `${from} ${to}`));
  const near = gone.flatMap(({ from, to }) => marks.find(Math.min(from, to), Math.max(from, to)));
  return marks.remove(near.filter(({ from, to }) => !stands.has(`${from} ${to}`)));
}

/** What was found in a part when it was last sought there, as it stands now. */
export const foundIn = (state: EditorState): readonly Found[] => key.getState(state)?.places ?? [];

function marked(state: EditorState): DecorationSet {
  const { places, marks } = key.getState(state) ?? NOTHING;
  const { from, to } = state.selection;
  const here = places.find((place) => place.from === from && place.to === to);
  return here ? marks.add(state.doc, [markOf(here, true)]) : marks;
}

/**
 * Marks what the bar found, since the text has no caret while one types in the bar. What is marked
 * is what will be replaced.
 */
export const showFound = (): Plugin<Shown> =>
  new Plugin<Shown>({
    key,
    state: {
      init: () => NOTHING,
      apply: (transaction, before) => {
        const sought = transaction.getMeta(key) as Sought | undefined;
        if (sought !== undefined) return soughtAnew(transaction.doc, sought);
        return transaction.docChanged && before.sought.words
          ? carried(before, transaction)
          : before;
      },
    },
    props: { decorations: marked },
  });

/** The meta by which a transaction seeks words in its part; `''` for nothing. */
export const SOUGHT = key;
