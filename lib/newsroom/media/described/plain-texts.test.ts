import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readDescribed } from './read-described.ts';
import { withPlainTexts } from './plain-texts.ts';

const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
  '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="NTB">' +
  '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Ærfugl – 東京</rdf:li></rdf:Alt>' +
  '</dc:description></rdf:Description></rdf:RDF></x:xmpmeta>';

const drawn = () =>
  sharp({ create: { width: 4, height: 4, channels: 3, background: '#888' } }).png();

/** A chunk before the end of a PNG; nobody checks its sum. */
async function withChunk(type: string, data: Buffer): Promise<Buffer> {
  const png = await drawn().toBuffer();
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const made = Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  return Buffer.concat([png.subarray(0, -12), made, png.subarray(-12)]);
}

const international = (keyword: string, text: string): Buffer =>
  Buffer.concat([Buffer.from(`${keyword}\0\x01\0en\0Word\0`), deflateSync(text)]);

test('XMP that libvips compressed', async () => {
  const bytes = await drawn().withXmp(XMP).toBuffer();
  expect(bytes.includes('zTXt')).toBe(true);
  expect(readDescribed(bytes)).toMatchObject({ caption: 'Ærfugl – 東京', credit: 'NTB' });
});

test('XMP in a compressed iTXt', async () => {
  const bytes = await withChunk('iTXt', international('XML:com.adobe.xmp', XMP));
  expect(readDescribed(bytes)).toMatchObject({ caption: 'Ærfugl – 東京', credit: 'NTB' });
});

test('the texts that PNG has for itself, in Latin-1 and in a language', async () => {
  const latin = Buffer.concat([
    Buffer.from('Description\0\0'),
    deflateSync(Buffer.from('Café', 'latin1')),
  ]);
  expect(readDescribed(await withChunk('zTXt', latin)).caption).toBe('Café');
  const wide = await withChunk('iTXt', international('Author', 'Ólafur Þór'));
  expect(readDescribed(wide).creator).toBe('Ólafur Þór');
});

test('what is broken, plain or too large stays as it is', async () => {
  const png = await drawn().toBuffer();
  const heap = deflateSync(Buffer.alloc(600 * 1024));
  for (const bytes of [
    png,
    png.subarray(0, -5),
    Buffer.from('no picture'),
    await withChunk('zTXt', Buffer.from('Description\0\0nothing that was compressed')),
    await withChunk('zTXt', Buffer.concat([Buffer.from('Description\0\0'), heap])),
    await withChunk('iTXt', Buffer.from('Description\0\x01\0en')),
  ]) {
    expect(withPlainTexts(bytes)).toBe(bytes);
    expect(readDescribed(bytes).caption).toBe('');
  }
});
