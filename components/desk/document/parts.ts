import type * as Y from 'yjs';
import { bodyOf, detailsOf, lineOf, type Line } from '#lib/newsroom/documents/layout.ts';
import { textOf } from './text-of.ts';

/** The texts of a story that one writes on the galley. */
export type PartName = Line | 'body';

export const fragmentOf = (doc: Y.Doc, part: PartName): Y.XmlFragment => (part === 'body' ? bodyOf(doc) : lineOf(doc, part));

/** The story's language now, for what depends on it while one types. */
export const languageOf = (doc: Y.Doc): string => textOf(detailsOf(doc).get('language'));
