/**
 * What cameras, telephones and scanners write as a picture's description without being asked, in
 * small letters: it describes no picture.
 */
const WRITTEN = new Set([
  'cof',
  'created by dji camera',
  'dav',
  'dcf 1.0',
  'dcim',
  'default',
  'dig',
  'digital camera',
  'digital still camera',
  'edf',
  'exif jpeg',
  'exif_jpeg_picture',
  'fbt',
  'hdr',
  'hdrpl',
  'jpeg',
  'kodak digital still camera',
  'konica minolta digital camera',
  'maker:',
  'mde',
  'minolta digital camera',
  'my beautiful picture',
  'nor',
  'olympus digital camera',
  'oznor',
  'oznorwo',
  'pentax image',
  'ptr',
  'rhdr',
  'samsung',
  'samsung camera pictures',
  'samsung digital camera',
  'screenshot',
  'sdr',
  'sony dsc',
  'untitled',
]);

/** A description that a person wrote; '' for what the device put there. */
export const unlessOfCamera = (text: string): string =>
  WRITTEN.has(text.trim().toLowerCase()) ? '' : text;
