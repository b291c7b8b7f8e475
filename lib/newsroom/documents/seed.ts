import * as Y from 'yjs';
import { bodySchema, lineSchema } from '#lib/document/schema.ts';
import type { IndicatorUse, StoryContent } from '../stories/content.ts';
import { bodyOf, DETAILS, detailsOf, indicatorsOf, leadPhotoOf, lineOf, LINES, listOf, LISTS, noteOf, photoWordsOf } from './layout.ts';
import { lineJson, writeTree } from './write-tree.ts';

export function rowOf(use: IndicatorUse): Y.Map<unknown> {
  return new Y.Map(Object.entries(use));
}

function seedPhoto(doc: Y.Doc, photo: StoryContent['leadPhoto']): void {
  if (!photo) return;
  leadPhotoOf(doc).set('mediaId', photo.mediaId);
  for (const words of ['alt', 'caption', 'credit'] as const) photoWordsOf(doc, words).insert(0, photo[words]);
}

/**
 * A new shared document with this content in it. The server alone seeds, once a story: two seeds of one document would
 * stand in it side by side. Empty fields get their empty paragraph too, or two first typists would make two.
 */
export function seedDocument(content: StoryContent, note = ''): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const line of LINES) writeTree(lineSchema, lineJson(content[line]), lineOf(doc, line));
    writeTree(bodySchema, content.body, bodyOf(doc));
    for (const detail of DETAILS) detailsOf(doc).set(detail, content[detail]);
    for (const list of LISTS) listOf(doc, list).push(content[list]);
    indicatorsOf(doc).push(content.indicators.map(rowOf));
    seedPhoto(doc, content.leadPhoto);
    noteOf(doc).insert(0, note);
  });
  return doc;
}
