import type * as Y from 'yjs';
import { flatOf } from '#lib/story/flat/roots.ts';
import { FIELDS, keysOf, type KeysWhere } from '#lib/story/fields/fields.ts';
import type { FormOf, PhotoWords, Written } from '#lib/story/forms/form.ts';

/**
 * Number of what stands where. A window or a process with another one takes no part in a document:
 * lib/newsroom/collaboration/store/stored.ts.
 */
export const LAYOUT = 2;

/**
 * What a window says of itself when it opens a document; who sits there stands in the session's
 * cookie.
 */
export const LAYOUT_TOKEN = `layout ${LAYOUT}`;

/** Whether a window says any layout: releases before the second one say none. */
export const namesLayout = (token: string): boolean => /^layout \d+( [0-9a-f-]{36})?$/.test(token);

/**
 * What a window says of itself, with whose it is: somebody else may have signed in to its browser
 * since.
 */
export const tokenOf = (staffId: string): string => `${LAYOUT_TOKEN} ${staffId}`;

/** Fields of one line, each a Text, in the order in which they are read. */
export const LINES = keysOf('text', 'text');

export type Line = (typeof LINES)[number];
/** Details that people write, each a Text. */
export const WRITTEN_DETAILS = keysOf('text', 'details');

export type WrittenDetail = (typeof WRITTEN_DETAILS)[number];
/** Ordered lists of ids, each an Array of strings. */
export type List = KeysWhere<{ form: { kind: 'ids' } }>;

/*
 * The shared document of a story: what stands where in its Y.Doc. Only types of Yjs are imported,
 * so that the desk's client and the server read the same page.
 */
export const writtenIn = (doc: Y.Doc, { root }: Written): Y.Text => doc.getText(root);
export const lineOf = (doc: Y.Doc, line: Line): Y.Text => writtenIn(doc, FIELDS[line].form);
/** The body: one text with a marker before each block, and records of what the blocks are. */
export const bodyOf = flatOf;
export const detailTextOf = (doc: Y.Doc, detail: WrittenDetail): Y.Text =>
  writtenIn(doc, FIELDS[detail].form);
/** What is chosen, each under its key. */
export const detailsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('details');
export const listOf = (doc: Y.Doc, list: List): Y.Array<string> =>
  doc.getArray(FIELDS[list].form.root);
/**
 * One map a row: { id, indicatorId, countryId, direction }, so that two people can change two
 * fields of one row.
 */
export const indicatorsOf = (doc: Y.Doc): Y.Array<Y.Map<unknown>> =>
  doc.getArray(FIELDS.indicators.form.root);
/** Why an indicator is named: a text of its own for each row. */
export const reasonIn = (doc: Y.Doc, { reason }: FormOf<'uses'>, rowId: string): Y.Text =>
  doc.getText(`${reason.root}${rowId}`);
export const reasonOf = (doc: Y.Doc, rowId: string): Y.Text =>
  reasonIn(doc, FIELDS.indicators.form, rowId);
/** { mediaId }; without one there is no lead photo, whatever words are left. */
export const leadPhotoOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(FIELDS.leadPhoto.form.root);
export const photoWordsOf = (doc: Y.Doc, words: PhotoWords): Y.Text =>
  writtenIn(doc, FIELDS.leadPhoto.form.words[words]);
/** The internal note to the desk. Never public. */
export const noteOf = (doc: Y.Doc): Y.Text => writtenIn(doc, FIELDS.note.form);
/**
 * Words that have no place in the text and are everybody's: shown beside it until somebody throws
 * them away. Never public.
 */
export const besideOf = (doc: Y.Doc): Y.Text => doc.getText('beside');
