import type * as Y from 'yjs';
import { detailsOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { declaredOn, type KeysWhere } from '#lib/story/fields/fields.ts';
import { textOf } from './text-of.ts';

/** The texts of a story that one writes on the galley. */
export type PartName = KeysWhere<{ desk: 'text' }>;

/** In the order in which they are read. */
export const PARTS: readonly PartName[] = declaredOn('text').map(({ key }) => key as PartName);

/** The story's language now, for what depends on it while one types. */
export const languageOf = (doc: Y.Doc): string => textOf(detailsOf(doc).get('language'));
