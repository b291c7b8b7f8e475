import type { Editor } from '@tiptap/core';
import { Fragment, Slice, type Node, type ResolvedPos } from '@tiptap/pm/model';
import { PLACE_SIGN, type PastedPicture } from '#lib/story/paste/pictures.ts';
import { boundary } from '../../uploads/put-picture.ts';
import { bringTo } from './upload-plugin.ts';

/** What is pasted, without the places of pictures, and how much of it stands before each of them. */
interface Placed {
  slice: Slice;
  before: number[];
}

/**
 * Takes the places of pictures out of what is pasted. How much stands before one is counted in
 * letters and signs: those the editor keeps, however it fits the blocks in.
 */
export function takePlaces(slice: Slice): Placed {
  const before: number[] = [];
  let passed = 0;
  const without = (content: Fragment): Fragment =>
    Fragment.fromArray(
      content.content.flatMap((node) => {
        if (node.isTextblock && node.textContent === PLACE_SIGN) {
          before.push(passed);
          return [];
        }
        if (node.isLeaf) passed += node.nodeSize;
        return node.isLeaf ? node : node.copy(without(node.content));
      }),
    );
  const content = without(slice.content);
  return before.length > 0
    ? { slice: Slice.maxOpen(content, false), before }
    : { slice, before: [] };
}

/** Where what is pasted at a place begins: before its block where nothing stands before it there. */
export const beginningOf = ($place: ResolvedPos): number =>
  $place.depth > 0 && $place.pos - $place.depth === $place.before(1)
    ? $place.before(1)
    : $place.pos;

/** Behind so many letters and signs. */
export function behind(doc: Node, start: number, size: number): number {
  let [at, left] = [start, size];
  doc.nodesBetween(start, doc.content.size, (node, position) => {
    if (left <= 0 || !node.isLeaf) return left > 0;
    const first = Math.max(start, position);
    const taken = Math.min(left, position + node.nodeSize - first);
    [at, left] = [first + taken, left - taken];
    return false;
  });
  return at;
}

const fileOf = ({ type, bytes }: PastedPicture, number: number): File => {
  const data = Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0));
  return new File([data], `pasted-${number}.${type.replace('image/', '')}`, { type });
};

/**
 * Pictures that were pasted with their bytes are sent as files are, with what stood by them, each
 * to its place among what was pasted.
 */
export function bringPictures(
  editor: Editor,
  pictures: readonly PastedPicture[],
  { before, start }: { before: readonly number[]; start: number },
): void {
  const { doc } = editor.state;
  const places = pictures.map((_, at) =>
    boundary(doc, behind(doc, start, before[at] ?? before.at(-1) ?? 0)),
  );
  // Those at one place are brought together: then they keep their order.
  for (const place of new Set(places)) {
    const here = pictures.flatMap((picture, at) =>
      places[at] === place ? { picture, file: fileOf(picture, at + 1) } : [],
    );
    bringTo(editor, place)(
      here.map(({ file }) => file),
      here.map(({ picture }) => picture),
    );
  }
}
