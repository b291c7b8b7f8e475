import type { PictureNode } from './block.ts';

/** Pictures say nothing in plain text. */
export const pictureText = (): string => '';

export const pictureWords = ({ attrs: { alt, caption, credit } }: PictureNode): string =>
  [alt, caption, credit].filter((part) => part !== '').join('\n');
