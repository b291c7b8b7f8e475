import type { EditionPicture } from './edition.ts';
import { LISTS, type IndexedKind, type ListKind } from './lists/kinds.ts';

/** Path of a story's page. */
export const storyPath = (slug: string): string => `/stories/${slug}`;

/** Path of a list of stories; of one of its pages where that is not the first. */
export const listPath = (kind: ListKind, slug: string, page = 1): string =>
  `/${LISTS[kind].segment}/${slug}${page > 1 ? `?page=${page}` : ''}`;

/** Path of the page that names all lists of a kind. */
export const indexPath = (kind: IndexedKind): string => `/${LISTS[kind].segment}`;

/**
 * Path of one rendition of a picture.
 * @param sha256 of the picture's file, in hexadecimal.
 * @param width in pixels, one of those that its renditions have.
 */
export const picturePath = (sha256: string, width: number, extension: 'webp' | 'jpg'): string =>
  `/media/${sha256}/${width}.${extension}`;

/**
 * The largest rendition of a picture as a JPEG, for those who ask for one address: cards of other
 * sites, structured data. Width and height are in pixels.
 * @throws {TypeError} for a picture without renditions; an edition has none such.
 */
export function largestOf(picture: EditionPicture): {
  path: string;
  width: number;
  height: number;
} {
  const { width, height } = picture.renditions.reduce((best, next) =>
    next.width > best.width ? next : best,
  );
  return { path: picturePath(picture.sha256, width, 'jpg'), width, height };
}
