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
 * Takes pictures out that bring their bytes along. One that is named by an address only stays: it
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
    (picture.closest('picture') ?? picture).remove();
    return [found];
  });
}
