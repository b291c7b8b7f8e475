import type { PasteRule } from '../paste.ts';

export const dividerPaste: PasteRule = {
  elements: ['HR'],
  read: () => [{ kind: 'other', html: '<hr>' }],
};
