import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Mapping } from '@tiptap/pm/transform';
import { findMatches, type Sought } from './matches.ts';

/** A place of what was found, as positions in a document. */
export interface Found {
  from: number;
  to: number;
}

// One character for each inline leaf keeps places in the text and places in the document the same.
const textOf = (block: Node) => block.textBetween(0, block.content.size, undefined, '\n');

const placesInBlock = (block: Node, start: number, sought: Sought): Found[] =>
  findMatches(textOf(block), sought).map(({ at, length }) => ({
    from: start + at,
    to: start + at + length,
  }));

/**
 * Every place of the words in a document, block by block: words are not sought across paragraphs.
 */
export function placesIn(doc: Node, sought: Sought): Found[] {
  const places: Found[] = [];
  if (sought.words)
    doc.descendants((node, at) => {
      if (!node.isTextblock) return;
      for (const place of placesInBlock(node, at + 1, sought)) places.push(place);
      return false;
    });
  return places;
}

/** The stretches of the document that a transaction made anew, as they stand after it. */
function changedStretches(mapping: Mapping): Found[] {
  return mapping.maps.flatMap((map, step) => {
    const stretches: Found[] = [];
    const after = mapping.slice(step + 1);
    map.forEach((_from, _to, from, to) =>
      stretches.push({ from: after.map(from, -1), to: after.map(to, 1) }),
    );
    return stretches;
  });
}

/** Asks each block only once for the places in it. */
function standingIn(doc: Node, sought: Sought): (place: Found) => boolean {
  const known = new Map<number, Set<string>>();
  return ({ from, to }) => {
    if (from >= to || to > doc.content.size) return false;
    const $from = doc.resolve(from);
    if (!$from.sameParent(doc.resolve(to)) || !$from.parent.isTextblock) return false;
    const start = $from.start();
    let places = known.get(start);
    if (!places) {
      const found = placesInBlock($from.parent, start, sought);
      known.set(start, (places = new Set(found.map((place) => `${place.from} ${place.to}`))));
    }
    return places.has(`${from} ${to}`);
  };
}

/** What became of the places that were found. */
export interface Carried {
  places: Found[];
  /** Those that somebody changed, as they would stand now. */
  gone: Found[];
}

/**
 * The places that were found, where they are now: they go with their letters, and those that
 * somebody has changed are none any more. Only what touches a change is looked at again.
 */
export function carryPlaces(
  places: readonly Found[],
  { mapping, doc }: Pick<Transaction, 'mapping' | 'doc'>,
  sought: Sought,
): Carried {
  const stretches = changedStretches(mapping);
  const touched = ({ from, to }: Found) =>
    stretches.some((stretch) => stretch.from <= to && stretch.to >= from);
  const stands = standingIn(doc, sought);
  const carried: Carried = { places: [], gone: [] };
  for (const { from, to } of places) {
    const place = { from: mapping.map(from, 1), to: mapping.map(to, -1) };
    const kept = !touched(place) || stands(place);
    carried[kept ? 'places' : 'gone'].push(place);
  }
  return carried;
}
