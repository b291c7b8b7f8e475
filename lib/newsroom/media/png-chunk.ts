import { crc32 } from 'node:zlib';

/**
 * A chunk of a PNG with its length and its sum (PNG, third edition, §5.3).
 * @param kind four letters.
 */
export function pngChunk(kind: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}
