import { picturePath } from '../addresses.ts';
import type { ShownPicture } from '../stories/cards.ts';
import type { EditionPicture } from '../edition.ts';
import type { FeedPicture } from './feed.ts';

interface Size {
  url: string;
  width: number;
  height: number;
  bytes: number;
}

/**
 * The JPEG of the smallest rendition at least that wide, else of the widest: every reader of feeds
 * shows JPEG.
 * @param site the origin, without a slash at its end.
 * @param width in pixels.
 * @throws for a picture without renditions.
 */
export function sizeOf(site: string, picture: EditionPicture, width: number): Size {
  const byWidth = picture.renditions.toSorted((a, b) => a.width - b.width);
  const fitting = byWidth.find((rendition) => rendition.width >= width) ?? byWidth.at(-1);
  if (!fitting) throw new Error(`picture ${picture.sha256} has no rendition`);
  return {
    url: site + picturePath(picture.sha256, fitting.width, 'jpg'),
    width: fitting.width,
    height: fitting.height,
    bytes: fitting.jpegBytes,
  };
}

const IN_TEXT = 960;
const LARGEST = 2048;
const THUMBNAIL = 320;

/** A picture as it stands in the HTML of a feed: an absolute address, and its size in pixels. */
export const inText = (site: string, picture: EditionPicture) => {
  const { url, width, height } = sizeOf(site, picture, IN_TEXT);
  return { src: url, width, height };
};

/** A lead photo as feeds carry it beside the text: in its largest size, with a thumbnail. */
export function feedPicture(
  site: string,
  { picture, alt, caption, credit }: ShownPicture,
): FeedPicture {
  const { bytes: _, ...thumbnail } = sizeOf(site, picture, THUMBNAIL);
  return { ...sizeOf(site, picture, LARGEST), thumbnail, alt, caption, credit };
}
