import { inflateSync } from 'node:zlib';
import { pngChunk } from '../png-chunk.ts';

/*
 * PNG keeps texts plain (tEXt, iTXt) or compressed (zTXt, iTXt with a flag). The reader of files
 * takes only plain ones; libvips and ImageMagick write compressed ones, XMP among them.
 */

/** Bytes of a text when it is plain; a picture's words take some thousands. */
const MOST = 512 * 1024;

const XMP = 'XML:com.adobe.xmp';

function inflated(data: Buffer): Buffer | null {
  try {
    return inflateSync(data, { maxOutputLength: MOST });
  } catch {
    return null;
  }
}

/** PNG, third edition, §11.3.3.3: keyword, null, method, compressed text in Latin-1. */
function plainOfZtxt(data: Buffer): Buffer | null {
  const end = data.indexOf(0);
  const text = end > 0 ? inflated(data.subarray(end + 2)) : null;
  if (!text) return null;
  const keyword = data.subarray(0, end);
  // XMP is UTF-8 wherever it stands, and sought in iTXt alone.
  return keyword.toString('latin1') === XMP
    ? pngChunk('iTXt', Buffer.concat([keyword, Buffer.alloc(5), text]))
    : pngChunk('tEXt', Buffer.concat([keyword, Buffer.alloc(1), text]));
}

/** §11.3.3.4: keyword, null, flag, method, language, null, keyword of the language, null, text. */
function plainOfItxt(data: Buffer): Buffer | null {
  const end = data.indexOf(0);
  if (end <= 0 || data[end + 1] !== 1) return null;
  const language = data.indexOf(0, end + 3);
  const start = language < 0 ? 0 : data.indexOf(0, language + 1) + 1;
  const text = start > 0 ? inflated(data.subarray(start)) : null;
  if (!text) return null;
  return pngChunk(
    'iTXt',
    Buffer.concat([
      data.subarray(0, end + 1),
      Buffer.alloc(2),
      data.subarray(end + 3, start),
      text,
    ]),
  );
}

const PLAIN: Readonly<Record<string, (data: Buffer) => Buffer | null>> = {
  zTXt: plainOfZtxt,
  iTXt: plainOfItxt,
};

/** The file as its words are read: of a PNG with its texts plain; any other as it is. */
export function withPlainTexts(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return bytes;
  const parts = [bytes.subarray(0, 8)];
  let isChanged = false;
  for (let at = 8; at < bytes.length;) {
    const length = at + 8 <= bytes.length ? bytes.readUInt32BE(at) : 0;
    const end = at + 12 + length;
    const plain = PLAIN[bytes.toString('latin1', at + 4, at + 8)]?.(
      bytes.subarray(at + 8, end - 4),
    );
    isChanged ||= Boolean(plain);
    parts.push(plain ?? bytes.subarray(at, end));
    at = end;
  }
  return isChanged ? Buffer.concat(parts) : bytes;
}
