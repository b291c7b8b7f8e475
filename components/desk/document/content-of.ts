import type * as Y from 'yjs';
import { readFlatBody } from '#lib/document/flat/body.ts';
import { detailTextOf, detailsOf, reasonOf, indicatorsOf, leadPhotoOf, listOf, photoWordsOf, lineOf, type Line, type List } from '#lib/newsroom/documents/layout.ts';
import type { Body } from '#lib/document/nodes.ts';
import type { IndicatorUse, StoryContent } from '#lib/newsroom/stories/content.ts';
import { textOf } from './text-of.ts';

function readLeadPhoto(doc: Y.Doc): StoryContent['leadPhoto'] {
  const mediaId = textOf(leadPhotoOf(doc).get('mediaId'));
  if (!mediaId) return null;
  return { mediaId, alt: photoWordsOf(doc, 'alt').toString(), caption: photoWordsOf(doc, 'caption').toString(), credit: photoWordsOf(doc, 'credit').toString() };
}

/** The story as it stands in this window, for the checks panel: not validated, the server reads its own. */
export function contentOf(doc: Y.Doc): StoryContent {
  const details = detailsOf(doc);
  const line = (name: Line) => lineOf(doc, name).toString();
  const list = (name: List) => listOf(doc, name).toArray();
  return {
    kicker: line('kicker'), headline: line('headline'), standfirst: line('standfirst'), dateline: line('dateline'),
    slug: detailTextOf(doc, 'slug').toString(), slugline: detailTextOf(doc, 'slugline').toString(), language: textOf(details.get('language')) || 'en',
    sectionId: textOf(details.get('sectionId')) || null, urgency: Number(details.get('urgency') ?? 3),
    authors: list('authors'), agencies: list('agencies'), topics: list('topics'), countries: list('countries'),
    indicators: (indicatorsOf(doc).toJSON() as IndicatorUse[]).map((use) => ({ ...use, reason: reasonOf(doc, use.id).toString() })),
    leadPhoto: readLeadPhoto(doc),
    body: readFlatBody(doc) as unknown as Body,
  };
}
