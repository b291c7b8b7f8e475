import type * as Y from 'yjs';
import { detailsOf, type Line } from '#lib/newsroom/documents/layout.ts';
import { textOf } from './text-of.ts';

/** The texts of a story that one writes on the galley. */
export type PartName = Line | 'body';

/** The story's language now, for what depends on it while one types. */
export const languageOf = (doc: Y.Doc): string => textOf(detailsOf(doc).get('language'));
