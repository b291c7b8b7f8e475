import { pngChunk } from '../png-chunk.ts';

/*
 * A copy that broke off at its last bytes, and programs that leave the end's marker out, make files
 * whose pixels are all there. Each format's end is set anew; whether the pixels are there, the
 * decoder says.
 */

const END_OF_JPEG = Buffer.from([0xff, 0xd9]);

/** ISO/IEC 10918-1, B.1.1.3: a last byte that is half a marker becomes a whole one. */
function mendJpeg(bytes: Buffer): Buffer | null {
  if (bytes.subarray(-2).equals(END_OF_JPEG)) return null;
  return Buffer.concat([bytes.at(-1) === 0xff ? bytes.subarray(0, -1) : bytes, END_OF_JPEG]);
}

const PNG_SIGNATURE = 8;

/**
 * PNG §5.3: what is left of a chunk of pixels gets its length and sum, what is left of any other
 * chunk goes.
 */
function mendPng(bytes: Buffer): Buffer | null {
  let at = PNG_SIGNATURE;
  while (at + 8 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) break;
    if (kind === 'IEND') return null;
    at = end;
  }
  const rest = bytes.subarray(
    at + 4,
    at + 8 + (at + 8 <= bytes.length ? bytes.readUInt32BE(at) : 0),
  );
  const isPixels = rest.toString('latin1', 0, 4) === 'IDAT';
  const pixels = isPixels ? [pngChunk('IDAT', rest.subarray(4))] : [];
  return Buffer.concat([bytes.subarray(0, at), ...pixels, pngChunk('IEND')]);
}

const RIFF_HEADER = 12;
/** In the flags of VP8X: what stands behind the pixels. */
const BEHIND_PIXELS = { EXIF: 0x08, 'XMP ': 0x04 };

function dropFlags(webp: Buffer, kinds: ReadonlySet<string>): void {
  if (webp.toString('latin1', RIFF_HEADER, RIFF_HEADER + 4) !== 'VP8X') return;
  const at = RIFF_HEADER + 8;
  for (const [kind, flag] of Object.entries(BEHIND_PIXELS))
    if (!kinds.has(kind)) webp.writeUInt8(webp.readUInt8(at) & ~flag, at);
}

/** WebP container specification: chunks are whole or go, and the header says what is there. */
function mendWebp(bytes: Buffer): Buffer | null {
  if (bytes.readUInt32LE(4) + 8 <= bytes.length) return null;
  const kinds = new Set<string>();
  let at = RIFF_HEADER;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32LE(at + 4);
    if (at + 8 + size > bytes.length) break;
    kinds.add(bytes.toString('latin1', at, at + 4));
    at += 8 + size + (size % 2);
  }
  const padding = Buffer.alloc(Math.max(0, at - bytes.length));
  const whole = Buffer.concat([bytes.subarray(0, at), padding]);
  whole.writeUInt32LE(whole.length - 8, 4);
  dropFlags(whole, kinds);
  return whole;
}

/** The same picture with an end, or null where it has one. */
export function mendEnd(bytes: Buffer): Buffer | null {
  if (bytes.length < 32) return null;
  if (bytes.readUInt16BE(0) === 0xffd8) return mendJpeg(bytes);
  if (bytes.toString('latin1', 1, 4) === 'PNG') return mendPng(bytes);
  return bytes.toString('latin1', 8, 12) === 'WEBP' ? mendWebp(bytes) : null;
}
