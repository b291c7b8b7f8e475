import type { Node } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import { photoWordsOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { formOf } from '#lib/story/blocks/blocks.ts';
import { FIELDS } from '#lib/story/fields/fields.ts';
import { fieldOf } from '#lib/story/flat/roots.ts';
import type { PartUndo } from '../../binding/part-undo.ts';
import { findMatches, type Match, type Sought } from './matches.ts';

/** Words that readers see and that stand in a field of their own: a caption, who said it. */
export interface Beside {
  text: Y.Text;
  /** In UTF-16 code units. */
  longest: number;
}

function besideBlock(doc: Y.Doc, { type, attrs }: Node): Beside[] {
  const id = String(attrs['bid'] ?? '');
  if (id === '') return [];
  return Object.entries(formOf(type.name)?.attributes ?? {}).flatMap(([name, { longest }]) =>
    longest === undefined ? [] : [{ text: fieldOf(doc, id, name), longest }],
  );
}

/** Captions, credits and alt texts of all pictures, and who said what, each once. */
export function wordsBeside(doc: Y.Doc, body: Node): Beside[] {
  const { caption, credit, alt } = FIELDS.leadPhoto.form.words;
  const found: Beside[] = [
    { text: photoWordsOf(doc, 'caption'), longest: caption.most },
    { text: photoWordsOf(doc, 'credit'), longest: credit.most },
    { text: photoWordsOf(doc, 'alt'), longest: alt.most },
  ];
  body.descendants((node) => void found.push(...besideBlock(doc, node)));
  return [...new Map(found.map((one) => [one.text, one])).values()];
}

export const countBeside = (beside: readonly Beside[], sought: Sought): number =>
  beside.reduce((sum, { text }) => sum + findMatches(text.toJSON(), sought).length, 0);

/** The places of a text that may be replaced: all, or none where it would be longer than it may. */
function placesToReplace({ text, longest }: Beside, sought: Sought, words: string): Match[] {
  const written = text.toJSON();
  const places = findMatches(written, sought);
  const gone = places.reduce((sum, { length }) => sum + length, 0);
  return written.length - gone + places.length * words.length > longest ? [] : places;
}

/** From the last to the first, so that none moves before its turn. */
function put(text: Y.Text, places: readonly Match[], words: string): void {
  for (const { at, length } of places.toReversed()) {
    text.delete(at, length);
    if (words) text.insert(at, words);
  }
}

/**
 * Replaces the words in all these texts as one step of a part.
 * @param goesOn they belong to what was changed last in that part.
 * @returns in how many places; a text that would be longer than it may stays as it is.
 */
export function replaceBeside(
  beside: readonly Beside[],
  sought: Sought,
  words: string,
  undo: PartUndo,
  goesOn: boolean,
): number {
  const each = beside
    .map((one) => ({ text: one.text, places: placesToReplace(one, sought, words) }))
    .filter(({ places }) => places.length > 0);
  if (each.length > 0)
    undo.changeBeside(
      each.map(({ text }) => text),
      () => {
        for (const { text, places } of each) put(text, places, words);
      },
      goesOn,
    );
  return each.reduce((sum, { places }) => sum + places.length, 0);
}
