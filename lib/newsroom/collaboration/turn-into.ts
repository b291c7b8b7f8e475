import { isDeepStrictEqual } from 'node:util';
import type * as Y from 'yjs';
import { readFlatBody } from '#lib/story/flat/body.ts';
import { setText } from '#lib/story/flat/set-text.ts';
import { turnFlatBodyInto } from '#lib/story/flat/turn-into.ts';
import { heldIn } from '#lib/story/fields/fields.ts';
import { PHOTO_WORDS, type Held, type IndicatorUse, type Kind } from '#lib/story/forms/form.ts';
import type { StoryContent } from '../stories/content.ts';
import { detailsOf, reasonIn, writtenIn } from './protocol/layout.ts';
import { readField } from './read-field.ts';
import { rowOf } from './projection/seed-document.ts';

function setArray<Entry>(array: Y.Array<Entry>, entries: Entry[]): void {
  array.delete(0, array.length);
  array.push(entries);
}

function choose(
  doc: Y.Doc,
  { form: { key }, value }: Held<'language' | 'number' | 'choice'>,
): void {
  if (!isDeepStrictEqual(detailsOf(doc).get(key), value)) detailsOf(doc).set(key, value);
}

const chosenOf = ({ reason: _, ...chosen }: IndicatorUse) => chosen;

const TURN: { [K in Kind]: (doc: Y.Doc, held: Held<K>) => void } = {
  text: (doc, { form, value }) => setText(writtenIn(doc, form), value),
  language: choose,
  number: choose,
  choice: choose,
  ids(doc, { form, value }) {
    if (!isDeepStrictEqual(readField(doc, form), value))
      setArray(doc.getArray<string>(form.root), value);
  },
  uses(doc, { form, value }) {
    const rows = doc.getArray<Y.Map<unknown>>(form.root);
    const stands = (rows.toJSON() as IndicatorUse[]).map(chosenOf);
    if (!isDeepStrictEqual(stands, value.map(chosenOf))) setArray(rows, value.map(rowOf));
    for (const { id, reason } of value) setText(reasonIn(doc, form, id), reason);
  },
  photo(doc, { form, value }) {
    const photo = doc.getMap(form.root);
    const mediaId = value?.mediaId ?? '';
    if ((photo.get('mediaId') ?? '') !== mediaId) photo.set('mediaId', mediaId);
    for (const words of PHOTO_WORDS)
      setText(writtenIn(doc, form.words[words]), value?.[words] ?? '');
  },
  body(doc, { value }) {
    if (!isDeepStrictEqual(readFlatBody(doc), value)) turnFlatBodyInto(doc, value);
  },
};

const turnField = <K extends Kind>(doc: Y.Doc, held: Held<K>): void => TURN[held.kind](doc, held);

/**
 * Turns a document into the given content with as few changes as there are: what is equal stays,
 * and carets in it too.
 */
export function turnInto(doc: Y.Doc, content: StoryContent): void {
  for (const held of heldIn(content)) turnField(doc, held);
}
