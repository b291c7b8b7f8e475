import { listPaste } from '../list-item/paste.ts';

export const orderedListPaste = listPaste('ol');
