/*
 * Programs keep the whole story of a file in its XMP (photoshop:DocumentAncestors), and heap up
 * megabytes of it. To read that takes seconds and hundreds of megabytes, and says nothing of the
 * picture: pieces that are so large are left out before the file's words are read.
 */

/** Bytes. The words of a picture take some thousands. */
const MOST = 512 * 1024;

interface Piece {
  at: number;
  end: number;
  isHeap: boolean;
}

const EXTENDED_XMP = 'http://ns.adobe.com/xmp/extension/\0';
const START_OF_SCAN = 0xda;

/** XMP Specification Part 3, §1.1.3.1: what does not fit into one segment of a JPEG goes on in others. */
function piecesOfJpeg(bytes: Buffer): Piece[] {
  const pieces: Piece[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== START_OF_SCAN) {
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const isMore = bytes.toString('latin1', at + 4, at + 4 + EXTENDED_XMP.length) === EXTENDED_XMP;
    pieces.push({ at, end, isHeap: isMore });
    at = end;
  }
  const heap = pieces
    .filter(({ isHeap }) => isHeap)
    .reduce((sum, one) => sum + one.end - one.at, 0);
  return heap > MOST ? pieces : [];
}

const TEXTS = new Set(['iTXt', 'zTXt', 'tEXt']);

function piecesOfPng(bytes: Buffer): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 8; at + 8 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const isText = TEXTS.has(bytes.toString('latin1', at + 4, at + 8));
    pieces.push({ at, end, isHeap: isText && end - at > MOST });
    at = end;
  }
  return pieces;
}

function piecesOfWebp(bytes: Buffer): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    const isXmp = bytes.toString('latin1', at, at + 4) === 'XMP ';
    pieces.push({ at, end, isHeap: isXmp && size > MOST });
    at = end;
  }
  return pieces;
}

function piecesOf(bytes: Buffer): Piece[] {
  if (bytes.length < MOST) return [];
  if (bytes.readUInt16BE(0) === 0xffd8) return piecesOfJpeg(bytes);
  if (bytes.toString('latin1', 1, 4) === 'PNG') return piecesOfPng(bytes);
  return bytes.toString('latin1', 8, 12) === 'WEBP' ? piecesOfWebp(bytes) : [];
}

/** The file as its words are read; itself where it has no such heap. */
export function withoutHeaps(bytes: Buffer): Buffer {
  const heaps = piecesOf(bytes).filter(({ isHeap }) => isHeap);
  if (heaps.length === 0) return bytes;
  const kept: Buffer[] = [];
  let at = 0;
  for (const heap of heaps) {
    kept.push(bytes.subarray(at, heap.at));
    at = heap.end;
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}
