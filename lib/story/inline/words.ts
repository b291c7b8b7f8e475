import type { Inline } from './inline.ts';

/** The words of a block without their marks; a soft break ends a line. */
export const wordsOf = (inline: readonly Inline[] = []): string =>
  inline.map((node) => (node.type === 'text' ? node.text : '\n')).join('');

/** Texts of blocks, those that say nothing left out, parted by an empty line. */
export const paragraphsOf = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n');
