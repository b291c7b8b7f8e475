import { pngChunk } from '../png-chunk.ts';
import { blank, jpegOf } from './pictures.ts';

/** Metadata as programs write it, byte by byte, for the tests of what is read of it. */
const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

async function jpegWith(...segments: Buffer[]): Promise<Buffer> {
  const jpeg = await jpegOf(64, 48);
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

const ASCII = 2;
const BYTE = 1;

/** Tags of IFD0 of Exif; those of Windows are bytes of UTF-16, all others text with a zero. */
const EXIF = {
  ImageDescription: 0x010e,
  Artist: 0x013b,
  Copyright: 0x8298,
  XPTitle: 0x9c9b,
  XPComment: 0x9c9c,
  XPAuthor: 0x9c9d,
} as const;
export type ExifFields = Partial<Record<keyof typeof EXIF, string | Buffer>>;

function exifValue(tag: number, text: string | Buffer): { type: number; bytes: Buffer } {
  if (tag >= EXIF.XPTitle)
    return { type: BYTE, bytes: Buffer.from(`${text.toString()}\0`, 'utf16le') };
  return { type: ASCII, bytes: Buffer.concat([Buffer.from(text), Buffer.from([0])]) };
}

/** A TIFF of one directory, in the order of Intel or of Motorola. */
function tiff(fields: ExifFields, isIntel: boolean): Buffer {
  const rows = Object.entries(EXIF).flatMap(([name, tag]) => {
    const text = fields[name as keyof ExifFields];
    return text === undefined ? [] : [{ tag, ...exifValue(tag, text) }];
  });
  const short = (value: number) => {
    const bytes = Buffer.alloc(2);
    if (isIntel) bytes.writeUInt16LE(value);
    else bytes.writeUInt16BE(value);
    return bytes;
  };
  const long = (value: number) => {
    const bytes = Buffer.alloc(4);
    if (isIntel) bytes.writeUInt32LE(value);
    else bytes.writeUInt32BE(value);
    return bytes;
  };
  let behind = 8 + 2 + rows.length * 12 + 4;
  const entries = rows.map(({ tag, type, bytes }) => {
    const place =
      bytes.length <= 4 ? Buffer.concat([bytes, Buffer.alloc(4 - bytes.length)]) : long(behind);
    if (bytes.length > 4) behind += bytes.length;
    return Buffer.concat([short(tag), short(type), long(bytes.length), place]);
  });
  return Buffer.concat([
    Buffer.from(isIntel ? 'II' : 'MM'),
    short(42),
    long(8),
    short(rows.length),
    ...entries,
    long(0),
    ...rows.map(({ bytes }) => (bytes.length > 4 ? bytes : Buffer.alloc(0))),
  ]);
}

const exifSegment = (fields: ExifFields, isIntel: boolean): Buffer =>
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff(fields, isIntel)]));

export const jpegWithExif = (fields: ExifFields, isIntel = true): Promise<Buffer> =>
  jpegWith(exifSegment(fields, isIntel));

/** A packet of XMP round properties of one description. */
export const packetOf = (properties: string, attributes = ''): string =>
  `<?xpacket begin='\u{FEFF}' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x='adobe:ns:meta/'>
 <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
  <rdf:Description rdf:about='' ${attributes}
   xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:tiff='http://ns.adobe.com/tiff/1.0/'
   xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'
   xmlns:Iptc4xmpCore='http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/'>
   ${properties}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end='w'?>`;

const xmpSegment = (packet: string): Buffer =>
  segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`));

export const jpegWithXmp = (packet: string): Promise<Buffer> => jpegWith(xmpSegment(packet));

/** A field of IPTC-IIM 4.2: record, number, value. */
export type Dataset = readonly [record: number, number: number, value: string | Buffer];

function iimSegment(datasets: readonly Dataset[]): Buffer {
  const iim = Buffer.concat(
    datasets.map(([record, number, value]) => {
      const bytes = Buffer.from(value);
      const head = Buffer.from([0x1c, record, number, 0, 0]);
      head.writeUInt16BE(bytes.length, 3);
      return Buffer.concat([head, bytes]);
    }),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32BE(iim.length);
  const resource = [Buffer.from('Photoshop 3.0\x008BIM', 'latin1'), Buffer.from([4, 4, 0, 0])];
  return segment(0xed, Buffer.concat([...resource, size, iim, Buffer.alloc(iim.length % 2)]));
}

export const jpegWithIim = (...datasets: Dataset[]): Promise<Buffer> =>
  jpegWith(iimSegment(datasets));

/** A JPEG that says different things in all three places. */
export const jpegWithAll = (parts: {
  exif: ExifFields;
  packet: string;
  iim: Dataset[];
}): Promise<Buffer> =>
  jpegWith(exifSegment(parts.exif, true), xmpSegment(parts.packet), iimSegment(parts.iim));

export const webpWithXmp = (packet: string): Promise<Buffer> =>
  blank(64, 48).webp().withXmp(packet).toBuffer();

/** Behind the header's chunk: 8 bytes of signature and 25 of IHDR. */
async function pngWith(...chunks: Buffer[]): Promise<Buffer> {
  const png = await blank(64, 48).png().toBuffer();
  return Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);
}

export const pngWithXmp = (packet: string): Promise<Buffer> =>
  pngWith(pngChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${packet}`)));

/** Text of PNG (§11.3.3): of Latin-1. */
export const pngWithText = (words: Record<string, string>): Promise<Buffer> =>
  pngWith(
    ...Object.entries(words).map(([name, text]) =>
      pngChunk('tEXt', Buffer.from(`${name}\0${text}`, 'latin1')),
    ),
  );
