import { paragraphsOf } from '../../inline/words.ts';
import type { TextOf } from '../block.ts';
import type { DeskNoteNode } from './block.ts';

/** Notes say nothing in public. */
export const deskNoteText = (): string => '';

export const deskNoteWords = ({ content }: DeskNoteNode, textOf: TextOf): string =>
  paragraphsOf(content.map(textOf));
