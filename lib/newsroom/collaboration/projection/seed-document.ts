import * as Y from 'yjs';
import { writeFlatBody } from '#lib/story/flat/seed.ts';
import { heldIn } from '#lib/story/fields/fields.ts';
import { PHOTO_WORDS, type Held, type IndicatorUse, type Kind } from '#lib/story/forms/form.ts';
import type { StoryContent } from '../../stories/content.ts';
import { detailsOf, noteOf, reasonIn, writtenIn } from '../protocol/layout.ts';

/** What is chosen of an indicator's use; its reason is a text. */
export function rowOf({ reason: _, ...use }: IndicatorUse): Y.Map<unknown> {
  return new Y.Map(Object.entries(use));
}

const choose = (
  doc: Y.Doc,
  { form: { key }, value }: Held<'language' | 'number' | 'choice'>,
): void => void detailsOf(doc).set(key, value);

const SEED: { [K in Kind]: (doc: Y.Doc, held: Held<K>) => void } = {
  text: (doc, { form, value }) => writtenIn(doc, form).insert(0, value),
  language: choose,
  number: choose,
  choice: choose,
  ids: (doc, { form, value }) => doc.getArray<string>(form.root).push(value),
  uses(doc, { form, value }) {
    doc.getArray(form.root).push(value.map(rowOf));
    for (const { id, reason } of value) reasonIn(doc, form, id).insert(0, reason);
  },
  photo(doc, { form, value }) {
    if (!value) return;
    doc.getMap(form.root).set('mediaId', value.mediaId);
    for (const words of PHOTO_WORDS) writtenIn(doc, form.words[words]).insert(0, value[words]);
  },
  body: (doc, { value }) => writeFlatBody(doc, value),
};

const seedField = <K extends Kind>(doc: Y.Doc, held: Held<K>): void => SEED[held.kind](doc, held);

/**
 * A new shared document with this content in it. The server alone seeds, once a story: two seeds of
 * one document would stand in it side by side.
 */
export function seedDocument(content: StoryContent, note = ''): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const held of heldIn(content)) seedField(doc, held);
    noteOf(doc).insert(0, note);
  });
  return doc;
}
