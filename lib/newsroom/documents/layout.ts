import type * as Y from 'yjs';

/** Fields of one line, each an XmlFragment of lineSchema. */
export const LINES = ['kicker', 'headline', 'standfirst', 'dateline'] as const;
/** Plain values of the map `details`. */
export const DETAILS = ['slug', 'slugline', 'language', 'sectionId', 'urgency'] as const;
/** Ordered lists of ids, each an Array of strings. */
export const LISTS = ['authors', 'agencies', 'topics', 'countries'] as const;
/** Words of the lead photo, each a Text. */
export const PHOTO_WORDS = { alt: 'leadAlt', caption: 'leadCaption', credit: 'leadCredit' } as const;

export type Line = (typeof LINES)[number];
export type List = (typeof LISTS)[number];

/*
 * The shared document of a story: what stands where in its Y.Doc. Only types of Yjs are imported, so that the desk's
 * client and the server read the same page.
 */
export const lineOf = (doc: Y.Doc, line: Line): Y.XmlFragment => doc.getXmlFragment(line);
/** XmlFragment of bodySchema. */
export const bodyOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('body');
export const detailsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('details');
export const listOf = (doc: Y.Doc, list: List): Y.Array<string> => doc.getArray(list);
/** One map a row: { id, indicatorId, countryId, direction, reason }, so that two people can change two fields of one row. */
export const indicatorsOf = (doc: Y.Doc): Y.Array<Y.Map<unknown>> => doc.getArray('indicators');
/** { mediaId }; without one there is no lead photo, whatever words are left. */
export const leadPhotoOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('leadPhoto');
export const photoWordsOf = (doc: Y.Doc, words: keyof typeof PHOTO_WORDS): Y.Text => doc.getText(PHOTO_WORDS[words]);
/** The internal note to the desk. Never public. */
export const noteOf = (doc: Y.Doc): Y.Text => doc.getText('note');
