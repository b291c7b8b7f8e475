import * as Y from 'yjs';
import { writeFlatBody } from '#lib/document/flat/seed.ts';
import type { IndicatorUse, StoryContent } from '../stories/content.ts';
import {
  CHOSEN_DETAILS, detailsOf, detailTextOf, indicatorsOf, leadPhotoOf, lineOf, LINES, listOf, LISTS, noteOf, photoWordsOf, reasonOf, WRITTEN_DETAILS,
} from './layout.ts';

/** What is chosen of an indicator's use; its reason is a text. */
export function rowOf({ reason: _, ...use }: IndicatorUse): Y.Map<unknown> {
  return new Y.Map(Object.entries(use));
}

function seedPhoto(doc: Y.Doc, photo: StoryContent['leadPhoto']): void {
  if (!photo) return;
  leadPhotoOf(doc).set('mediaId', photo.mediaId);
  for (const words of ['alt', 'caption', 'credit'] as const) photoWordsOf(doc, words).insert(0, photo[words]);
}

/** A new shared document with this content in it. The server alone seeds, once a story: two seeds of one document would stand in it side by side. */
export function seedDocument(content: StoryContent, note = ''): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const line of LINES) lineOf(doc, line).insert(0, content[line]);
    writeFlatBody(doc, content.body);
    for (const detail of WRITTEN_DETAILS) detailTextOf(doc, detail).insert(0, content[detail]);
    for (const detail of CHOSEN_DETAILS) detailsOf(doc).set(detail, content[detail]);
    for (const list of LISTS) listOf(doc, list).push(content[list]);
    indicatorsOf(doc).push(content.indicators.map(rowOf));
    for (const { id, reason } of content.indicators) reasonOf(doc, id).insert(0, reason);
    seedPhoto(doc, content.leadPhoto);
    noteOf(doc).insert(0, note);
  });
  return doc;
}
