import { expect, test } from 'vitest';
import { readDescribed } from './read-described.ts';
import {
  jpegWithXmp,
  packetOf,
  pngWithText,
  pngWithXmp,
  webpWithXmp,
} from '../samples/metadata.ts';
import { withoutHeaps } from './without-heaps.ts';

const CAPTION =
  '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">The bridge</rdf:li></rdf:Alt></dc:description>';
const ANCESTORS = '<rdf:li>adobe:docid:photoshop:0193b3a0</rdf:li>'.repeat(120_000);
const heap = packetOf(
  `${CAPTION}<photoshop:DocumentAncestors><rdf:Bag>${ANCESTORS}</rdf:Bag></photoshop:DocumentAncestors>`,
);

/** What Photoshop does with it: the words stay in the first segment, the heap goes behind. */
async function jpegWithHeap(): Promise<Buffer> {
  const jpeg = await jpegWithXmp(packetOf(CAPTION));
  const more = Array.from({ length: 90 }, (_, n) => {
    const head = Buffer.from([0xff, 0xe1, 0, 0]);
    const offset = Buffer.alloc(8);
    offset.writeUInt32BE(heap.length, 0);
    offset.writeUInt32BE(n * 60_000, 4);
    const name = Buffer.from(`http://ns.adobe.com/xmp/extension/\0${'a'.repeat(32)}`);
    const body = Buffer.concat([
      name,
      offset,
      Buffer.from(heap.slice(n * 60_000, (n + 1) * 60_000)),
    ]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  });
  return Buffer.concat([jpeg.subarray(0, 2), ...more, jpeg.subarray(2)]);
}

test('a JPEG keeps its words and loses what is heaped up behind them', async () => {
  const jpeg = await jpegWithHeap();
  const rest = withoutHeaps(jpeg);
  expect(rest.equals(await jpegWithXmp(packetOf(CAPTION)))).toBe(true);
  expect(readDescribed(jpeg).caption).toBe('The bridge');
});

test.each([
  ['PNG', pngWithXmp],
  ['WebP', webpWithXmp],
])('of a %s with megabytes of XMP nothing else is touched', async (_, made) => {
  const [bytes, plain] = [await made(heap), await made(packetOf(CAPTION))];
  expect(withoutHeaps(bytes).length).toBeLessThan(plain.length);
  expect(withoutHeaps(plain)).toBe(plain);
  expect(readDescribed(plain).caption).toBe('The bridge');
  expect(readDescribed(bytes).caption).toBe('');
});

test('other words of a PNG are read beside a heap', async () => {
  const png = await pngWithText({ Comment: 'x'.repeat(600_000), Description: 'The bridge' });
  expect(readDescribed(png).caption).toBe('The bridge');
});

test.each([
  ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff])],
  ['PNG', Buffer.from('\x89PNG\r\n\x1a\n\xff\xff\xff\xffiTXt', 'latin1')],
  ['WebP', Buffer.from('RIFF\0\0\0\0WEBPXMP \xff\xff\xff\xff', 'latin1')],
])('a %s that says something else of itself than it is comes to an end', (_, head) => {
  const bytes = Buffer.concat([head, Buffer.alloc(600_000)]);
  expect(withoutHeaps(bytes).length).toBeLessThanOrEqual(bytes.length);
});
