import type * as Y from 'yjs';
import { bodyOf, lineOf, type Line } from '#lib/newsroom/documents/layout.ts';

/** The texts of a story that one writes on the galley. */
export type PartName = Line | 'body';

export const fragmentOf = (doc: Y.Doc, part: PartName): Y.XmlFragment => (part === 'body' ? bodyOf(doc) : lineOf(doc, part));
