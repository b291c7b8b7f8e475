import { widthsFor } from '#lib/newsroom/media/picture-limits.ts';
import type { FileWords } from './prefilled.ts';

/** What the server says of a stored picture. */
export interface StoredPicture {
  mediaId: string;
  sha256: string;
  width: number;
  height: number;
  /** What the file says of itself. */
  described: FileWords;
}

/**
 * Address of the smallest rendition that is at least `width` pixels wide, or of the widest there
 * is.
 */
export function pictureAddress(
  picture: Pick<StoredPicture, 'sha256' | 'width'>,
  width: number,
): string {
  const widths = widthsFor(picture.width);
  return `/media/${picture.sha256}/${widths.find((made) => made >= width) ?? widths.at(-1)}.webp`;
}
