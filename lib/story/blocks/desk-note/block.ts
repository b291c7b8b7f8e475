import type { BlockDeclaration } from '../block.ts';
import type { ParagraphNode } from '../paragraph/block.ts';
import { deskNoteText, deskNoteWords } from './text.ts';

export interface DeskNoteNode {
  type: 'deskNote';
  content: ParagraphNode[];
}

/** Words for colleagues: no reader gets them in any form. */
export const deskNote = {
  name: 'Note to the desk',
  isPublic: false,
  stands: { as: 'box', holds: ['paragraph'] },
  attributes: {},
  text: deskNoteText,
  compared: deskNoteWords,
} as const satisfies BlockDeclaration<DeskNoteNode>;
