import type { Editor } from '@tiptap/core';
import type * as Y from 'yjs';
import { detailsOf, indicatorsOf, leadPhotoOf, listOf, photoWordsOf, lineOf, type Line, type List } from '#lib/newsroom/documents/layout.ts';
import type { Body } from '#lib/document/nodes.ts';
import type { IndicatorUse, StoryContent } from '#lib/newsroom/stories/content.ts';
import { textOf } from './text-of.ts';
import { lineText } from './use-line-text.ts';

function readLeadPhoto(doc: Y.Doc): StoryContent['leadPhoto'] {
  const mediaId = textOf(leadPhotoOf(doc).get('mediaId'));
  if (!mediaId) return null;
  return { mediaId, alt: photoWordsOf(doc, 'alt').toString(), caption: photoWordsOf(doc, 'caption').toString(), credit: photoWordsOf(doc, 'credit').toString() };
}

/** The story as it stands in this window, for the checks panel: not validated, the server reads its own. */
export function contentOf(doc: Y.Doc, body: Editor): StoryContent {
  const details = detailsOf(doc);
  const line = (name: Line) => lineText(lineOf(doc, name));
  const list = (name: List) => listOf(doc, name).toArray();
  return {
    kicker: line('kicker'), headline: line('headline'), standfirst: line('standfirst'), dateline: line('dateline'),
    slug: textOf(details.get('slug')), slugline: textOf(details.get('slugline')), language: textOf(details.get('language')) || 'en',
    sectionId: textOf(details.get('sectionId')) || null, urgency: Number(details.get('urgency') ?? 3),
    authors: list('authors'), agencies: list('agencies'), topics: list('topics'), countries: list('countries'),
    indicators: indicatorsOf(doc).toJSON() as IndicatorUse[],
    leadPhoto: readLeadPhoto(doc),
    body: body.getJSON() as unknown as Body,
  };
}
