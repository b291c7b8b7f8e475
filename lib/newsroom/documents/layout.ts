import type * as Y from 'yjs';
import { flatOf } from '#lib/document/flat/roots.ts';

/** Number of what stands where. A window or a process with another one takes no part in a document: lib/newsroom/documents/stored.ts. */
export const LAYOUT = 2;

/** What a window says of itself when it opens a document; who sits there stands in the session's cookie. */
export const LAYOUT_TOKEN = `layout ${LAYOUT}`;

/** Whether a window says any layout: releases before the second one say none. */
export const namesLayout = (token: string): boolean => /^layout \d+( [0-9a-f-]{36})?$/.test(token);

/** What a window says of itself, with whose it is: somebody else may have signed in to its browser since. */
export const tokenOf = (staffId: string): string => `${LAYOUT_TOKEN} ${staffId}`;

/** Fields of one line, each a Text. */
export const LINES = ['kicker', 'headline', 'standfirst', 'dateline'] as const;
/** Details that people write, each a Text. */
export const WRITTEN_DETAILS = ['slug', 'slugline'] as const;
/** Details that are chosen: plain values of the map `details`. */
export const CHOSEN_DETAILS = ['language', 'sectionId', 'urgency'] as const;
/** Ordered lists of ids, each an Array of strings. */
export const LISTS = ['authors', 'agencies', 'topics', 'countries'] as const;
/** Words of the lead photo, each a Text. */
export const PHOTO_WORDS = { alt: 'leadAlt', caption: 'leadCaption', credit: 'leadCredit' } as const;

export type Line = (typeof LINES)[number];
export type WrittenDetail = (typeof WRITTEN_DETAILS)[number];
export type List = (typeof LISTS)[number];

/*
 * The shared document of a story: what stands where in its Y.Doc. Only types of Yjs are imported, so that the desk's
 * client and the server read the same page.
 */
export const lineOf = (doc: Y.Doc, line: Line): Y.Text => doc.getText(`line/${line}`);
/** The body: one text with a marker before each block, and records of what the blocks are. */
export const bodyOf = flatOf;
export const detailTextOf = (doc: Y.Doc, detail: WrittenDetail): Y.Text => doc.getText(`detail/${detail}`);
export const detailsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('details');
export const listOf = (doc: Y.Doc, list: List): Y.Array<string> => doc.getArray(list);
/** One map a row: { id, indicatorId, countryId, direction }, so that two people can change two fields of one row. */
export const indicatorsOf = (doc: Y.Doc): Y.Array<Y.Map<unknown>> => doc.getArray('indicators');
/** Why an indicator is named: a text of its own for each row. */
export const reasonOf = (doc: Y.Doc, rowId: string): Y.Text => doc.getText(`reason/${rowId}`);
/** { mediaId }; without one there is no lead photo, whatever words are left. */
export const leadPhotoOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('leadPhoto');
export const photoWordsOf = (doc: Y.Doc, words: keyof typeof PHOTO_WORDS): Y.Text => doc.getText(PHOTO_WORDS[words]);
/** The internal note to the desk. Never public. */
export const noteOf = (doc: Y.Doc): Y.Text => doc.getText('note');
/** Words that have no place in the text and are everybody's: shown beside it until somebody throws them away. Never public. */
export const besideOf = (doc: Y.Doc): Y.Text => doc.getText('beside');
