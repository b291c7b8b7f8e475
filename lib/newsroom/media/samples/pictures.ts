import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/**
 * Pictures for the tests, made when they are needed: real files of the formats that a newsroom
 * meets.
 */
export const blank = (width: number, height: number, colour = '#3a6ea5'): Sharp =>
  sharp({ create: { width, height, channels: 3, background: colour } });

export const jpegOf = (width: number, height: number): Promise<Buffer> =>
  blank(width, height).jpeg().toBuffer();

/** With a place and a camera's serial number, as a telephone writes them. */
export const jpegWithPlace = (width: number, height: number): Promise<Buffer> =>
  blank(width, height)
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Ilse Brandt', Copyright: '(C) Ilse Brandt' },
      IFD2: { BodySerialNumber: 'SN-4711-SECRET' },
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: '12/1 2/1 45/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '77/1 1/1 40/1',
      },
    })
    .toBuffer();

/** Lies on its side: 200 × 100 as stored, 100 × 200 as seen; its left half is red. */
export const jpegOnItsSide = (): Promise<Buffer> =>
  blank(200, 100, '#0000ff')
    .composite([
      {
        input: { create: { width: 100, height: 100, channels: 3, background: '#ff0000' } },
        left: 0,
        top: 0,
      },
    ])
    .jpeg({ quality: 95 })
    .withMetadata({ orientation: 6 })
    .toBuffer();

function dataset(record: number, number: number, text: string | Buffer): Buffer {
  const bytes = Buffer.from(text);
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(bytes.length, 3);
  return Buffer.concat([head, bytes]);
}

/** A JPEG with IPTC-IIM 4.2 in an APP13 segment, in UTF-8. */
export async function jpegWithIptc(fields: {
  caption: string;
  creator: string;
  credit: string;
  copyright: string;
}): Promise<Buffer> {
  const jpeg = await jpegOf(700, 400);
  const iim = Buffer.concat([
    dataset(1, 90, Buffer.from([0x1b, 0x25, 0x47])),
    dataset(2, 80, fields.creator),
    dataset(2, 110, fields.credit),
    dataset(2, 116, fields.copyright),
    dataset(2, 120, fields.caption),
  ]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(iim.length);
  const resource = Buffer.concat([
    Buffer.from('Photoshop 3.0\x008BIM', 'latin1'),
    Buffer.from([4, 4, 0, 0]),
    size,
    iim,
    Buffer.alloc(iim.length % 2),
  ]);
  const head = Buffer.from([0xff, 0xed, 0, 0]);
  head.writeUInt16BE(resource.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, resource, jpeg.subarray(2)]);
}

/** The first box of an ISO media file: what HEIC and AVIF are told by. */
export const isoFile = (brand: string): Buffer =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 0x18]),
    Buffer.from(`ftyp${brand}\0\0\0\0mif1${brand}`, 'latin1'),
    Buffer.alloc(64),
  ]);

/**
 * A few bytes that claim to be 61.0 megapixels: the header of a PNG with another size in it, and
 * the checksum set right.
 */
export async function pngTooManyPixels(): Promise<Buffer> {
  const png = await blank(1, 1).png().toBuffer();
  png.writeUInt32BE(10_000, 16);
  png.writeUInt32BE(6_100, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}
