import type { PastedBlock } from '../blocks/paste.ts';

/** A picture that was pasted with its bytes, and what stood by it. */
export interface PastedPicture {
  type: string;
  /** Base64. */
  bytes: string;
  caption: string;
  alt: string;
}

/** Kinds that the newsroom takes (RFC 2397). */
const DATA = /^data:(image\/(?:jpeg|png|webp));base64,([^]+)$/iu;
const BASE64 = /^[a-z\d+/]+={0,2}$/iu;

/** The base64 of a data address; null where it is none that a browser could read. */
function bytesOf(said: string): string | null {
  const bytes = said.replace(/%(2b|2f|3d)/giu, (sign) => decodeURIComponent(sign));
  const whole = bytes.replace(/\s+/gu, '');
  return BASE64.test(whole) && whole.length % 4 === 0 ? whole : null;
}

/** What stands in a page in the place of a picture that is taken out of it. */
export const PLACE = 'PICTURE-PLACE';
/**
 * A paragraph that holds the place of a picture in what the editor gets. No text can have its sign:
 * it is dropped from all that comes in (XML 1.0 §2.2).
 */
export const PLACE_SIGN = '\uFFFF';
export const PLACE_BLOCK: PastedBlock = { kind: 'other', html: `<p>${PLACE_SIGN}</p>` };

const isPlace = (element: Element | null): element is Element => element?.tagName === PLACE;

/** Behind a list or a quotation: no picture stands in one, and none parts it. */
function leaveBox(place: Element): void {
  let box: Element | null = null;
  for (let around = place.parentElement; around; around = around.parentElement)
    if (around.matches('ul, ol, blockquote')) box = around;
  if (!box) return;
  while (isPlace(box.nextElementSibling)) box = box.nextElementSibling;
  box.after(place);
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The caption of a figure that holds this picture alone; it is taken out of the words. */
function takeCaption(picture: Element): string {
  const figure = picture.closest('figure');
  const caption = figure?.querySelector('figcaption');
  if (!figure || !caption || figure.querySelectorAll('img').length > 1) return '';
  caption.remove();
  return flat(caption.textContent ?? '');
}

/**
 * Takes pictures out that bring their bytes along; each leaves its place behind. One that is named by an address only stays: it
 * is told as left out, since neither may a page's picture be taken unasked nor a file be read.
 */
export function takePictures(root: Element): PastedPicture[] {
  return [...root.querySelectorAll('img')].flatMap((picture) => {
    const [, type, said = ''] = DATA.exec(picture.getAttribute('src') ?? '') ?? [];
    const bytes = bytesOf(said);
    if (!type || !bytes) return [];
    const found = {
      type: type.toLowerCase(),
      bytes,
      caption: takeCaption(picture),
      alt: flat(picture.getAttribute('alt') ?? ''),
    };
    const place = picture.ownerDocument.createElement(PLACE);
    (picture.closest('picture') ?? picture).replaceWith(place);
    leaveBox(place);
    return [found];
  });
}
