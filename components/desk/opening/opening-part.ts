import type { Editor } from '@tiptap/core';
import { OPENING } from './hold-keys.ts';

const BUSY = { tabIndex: 0, 'aria-busy': true, 'aria-disabled': true, [OPENING]: '' } as const;

/**
 * What a part of the text says of itself until its editor is there: it takes the focus, and it is
 * no field yet.
 */
export const openingPart = (editor: Editor | null, mayEdit: boolean): typeof BUSY | undefined =>
  editor || !mayEdit ? undefined : BUSY;
