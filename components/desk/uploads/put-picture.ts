import { getSchema } from '@tiptap/core';
import type { Node, Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { heal } from '#lib/story/flat/heal.ts';
import { insertAt } from '#lib/story/flat/insert-at.ts';
import { blocksOf, fieldOf, flatOf } from '#lib/story/flat/roots.ts';
import { leadPhotoOf, photoWordsOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { sharedBodyExtensions } from '../binding/write/block-ids.ts';
import { fromFlat, toFlat } from '../binding/ranges/blocks-in.ts';
import { buildDocument } from '../binding/draw/build.ts';
import { languageOf } from '../document/shared/parts.ts';
import type { StoredPicture } from '../pictures/picture-address.ts';
import { prefilled } from '../pictures/prefilled.ts';
import { ARRIVES } from './arrives.ts';
import type { Place } from './upload.ts';

let schema: Schema | undefined;

/** The block boundary nearest after a place in the text, outside of lists and boxes. */
export function boundary(doc: Node, at: number): number {
  const place = doc.resolve(Math.min(at, doc.content.size));
  return place.depth === 0 ? place.pos : place.after(1);
}

/** A place of the editor as it stays with its letters, whatever is written or deleted around it. */
export const besideOf = (doc: Y.Doc, shown: Node, position: number): unknown =>
  Y.relativePositionToJSON(
    Y.createRelativePositionFromTypeIndex(
      flatOf(doc),
      Math.min(toFlat(shown, position), flatOf(doc).length),
      -1,
    ),
  );

function indexOf(doc: Y.Doc, beside: unknown): number | null {
  try {
    const found = Y.createAbsolutePositionFromRelativePosition(
      Y.createRelativePositionFromJSON(beside),
      doc,
    );
    return found?.type === flatOf(doc) ? found.index : null;
  } catch {
    return null;
  }
}

/**
 * Where such a place is now, as a boundary between blocks of `shown`; the end of the text where
 * nothing of it is left.
 */
export function boundaryBeside(doc: Y.Doc, shown: Node, beside: unknown): number {
  const index = indexOf(doc, beside);
  if (index === null) return shown.content.size;
  return index === 0 ? 0 : boundary(shown, fromFlat(shown, index));
}

/** Behind the last of these pictures that stands in the text. */
function behind(shown: Node, pictures: readonly string[]): number | null {
  let at: number | null = null;
  shown.descendants((node, position) => {
    if (pictures.includes(String(node.attrs['bid'])))
      at = boundary(shown, position + node.nodeSize);
    return !node.isTextblock;
  });
  return at;
}

/** Whether the picture of an upload stands in the text, or has stood there. */
const hasArrived = (doc: Y.Doc, id: string): boolean => blocksOf(doc).has(`${id}.kind`);

function putInBody(
  doc: Y.Doc,
  id: string,
  { beside, after, words: near }: Extract<Place, { part: 'body' }>,
  picture: StoredPicture,
): void {
  if (hasArrived(doc, id)) return;
  const text = flatOf(doc);
  heal(text);
  const shown = buildDocument((schema ??= getSchema(sharedBodyExtensions)), text);
  const at = behind(shown, after) ?? boundaryBeside(doc, shown, beside);
  doc.transact(() => {
    insertAt(text, toFlat(shown, at), [{ insert: { b: id } }]);
    blocksOf(doc).set(`${id}.kind`, 'picture');
    blocksOf(doc).set(`${id}.mediaId`, picture.mediaId);
    const own = prefilled(picture.described, languageOf(doc));
    const said = { ...own, caption: near?.caption || own.caption, alt: near?.alt || own.alt };
    for (const [name, words] of Object.entries(said))
      if (words) fieldOf(doc, id, name).insert(0, words);
  }, ARRIVES);
}

const MEANWHILE =
  'Somebody has chosen another lead photo meanwhile. Try again to take this one instead.';

/** Neither a picture that somebody chose nor words that somebody wrote are replaced unseen. */
function putInFrame(
  doc: Y.Doc,
  { instead }: Extract<Place, { part: 'lead' }>,
  picture: StoredPicture,
): string {
  const now = leadPhotoOf(doc).get('mediaId') ?? '';
  if (instead !== null && now !== instead && now !== picture.mediaId) return MEANWHILE;
  const words = prefilled(picture.described, languageOf(doc));
  doc.transact(() => {
    leadPhotoOf(doc).set('mediaId', picture.mediaId);
    for (const name of ['caption', 'credit', 'alt'] as const) {
      const text = photoWordsOf(doc, name);
      if (text.length === 0 && words[name]) text.insert(0, words[name]);
    }
  }, ARRIVES);
  return '';
}

/**
 * Puts a stored picture into the shared document, whether or not it is on the screen, and whatever
 * became of the place that it was dropped at. Gives back '', or why it was not put in.
 */
export function putPicture(doc: Y.Doc, id: string, place: Place, picture: StoredPicture): string {
  if (place.part === 'lead') return putInFrame(doc, place, picture);
  putInBody(doc, id, place, picture);
  return '';
}
