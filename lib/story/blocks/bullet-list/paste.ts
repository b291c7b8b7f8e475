import { listPaste } from '../list-item/paste.ts';

export const bulletListPaste = listPaste('ul');
