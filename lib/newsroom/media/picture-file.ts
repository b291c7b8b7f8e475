import { fileTypeFromBuffer } from 'file-type';
import { fail, ok, type Failure, type Result } from '#lib/errors.ts';
import { MAX_BYTES, sizeInWords } from './picture-limits.ts';

export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

const TAKEN = 'JPEG, PNG and WebP are taken.';
const FIELD = 'Picture file';

/** How the refused formats are called, and what to do about them. */
const REFUSED: Record<string, string> = {
  'image/heic': 'HEIC, which browsers cannot show: export it as JPEG',
  'image/heif': 'HEIF, which browsers cannot show: export it as JPEG',
  'image/avif': 'AVIF: export it as JPEG',
  'image/gif': 'a GIF: save it as PNG',
  'image/tiff': 'a TIFF: export it as JPEG',
  'image/apng': 'a moving PNG: save one frame of it',
  'application/pdf': 'a PDF: export the page as PNG',
  'application/xml': 'an SVG or other XML file: export it as PNG',
  'image/svg+xml': 'an SVG: export it as PNG',
};

const isPicture = (mime: string): mime is PictureType =>
  (PICTURE_TYPES as readonly string[]).includes(mime);

/**
 * SVG is text and has no signature: it is known by its root element, with or without what may stand
 * before it.
 */
const looksLikeSvg = (bytes: Uint8Array): boolean =>
  /<svg[\s>]/i.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'));

/** The refusal (`too_large`) of a picture of so many bytes. */
export const tooManyBytes = (bytes: number): { ok: false; error: Failure } =>
  fail(
    'too_large',
    `The picture has ${sizeInWords(bytes)}; up to ${sizeInWords(MAX_BYTES)} are taken.`,
    FIELD,
  );

/**
 * Tells a picture by its bytes, never by its name or by what the sender calls it. Whether it can be
 * decoded shows later.
 */
export async function recognisePicture(bytes: Uint8Array): Promise<Result<PictureType>> {
  if (bytes.byteLength === 0) return fail('invalid', 'The file is empty.', FIELD);
  if (bytes.byteLength > MAX_BYTES) return tooManyBytes(bytes.byteLength);
  const mime =
    (await fileTypeFromBuffer(bytes))?.mime ?? (looksLikeSvg(bytes) ? 'image/svg+xml' : 'unknown');
  if (isPicture(mime)) return ok(mime);
  const what =
    REFUSED[mime] ?? (mime === 'unknown' ? 'no picture that Galley knows' : `of the type ${mime}`);
  return fail('invalid', `The file is ${what}. ${TAKEN}`, FIELD);
}
