import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { readDescribed } from '../described/read-described.ts';
import { decode, decoded, refusal, useDecoder } from '../samples/decoding.ts';
import { jpegWithXmp, packetOf } from '../samples/metadata.ts';
import {
  blank,
  isoFile,
  jpegOf,
  jpegOnItsSide,
  jpegWithIptc,
  jpegWithPlace,
  pngTooManyPixels,
} from '../samples/pictures.ts';

// Each case starts a process, and a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });
useDecoder();

describe('renditions', () => {
  test('are made in both formats, in every width that fits, with the size that is on the disk', async () => {
    const picture = await decoded(await jpegOf(1_000, 500));
    expect(picture).toMatchObject({ width: 1_000, height: 500 });
    expect(
      picture.renditions.map(({ width, height, format }) => `${width}x${height} ${format}`),
    ).toEqual([
      '320x160 webp',
      '320x160 jpeg',
      '640x320 webp',
      '640x320 jpeg',
      '960x480 webp',
      '960x480 jpeg',
    ]);
    for (const { width, format, bytes } of picture.renditions) {
      const file = await picture.file(`${width}.${format === 'jpeg' ? 'jpg' : 'webp'}`);
      expect(file.byteLength).toBe(bytes);
      expect(await sharp(file).metadata()).toMatchObject({ width, format, space: 'srgb' });
    }
  });

  test('stand upright, whatever the camera noted', async () => {
    const picture = await decoded(await jpegOnItsSide());
    expect(picture).toMatchObject({ width: 100, height: 200 });
    const file = await picture.file('100.jpg');
    expect((await sharp(file).metadata()).orientation).toBeUndefined();
    const { data } = await sharp(file)
      .extract({ left: 50, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([...data].map((value) => value > 128)).toEqual([true, false, false]);
  });

  test('keep transparency in WebP and stand on white in JPEG', async () => {
    const bytes = await sharp({
      create: { width: 400, height: 200, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const picture = await decoded(bytes);
    expect((await sharp(await picture.file('320.webp')).stats()).isOpaque).toBe(false);
    const { channels } = await sharp(await picture.file('320.jpg')).stats();
    expect(channels.map(({ min }) => min)).toEqual([255, 255, 255]);
  });

  test('of grey, 16-bit and CMYK originals are sRGB', async () => {
    for (const bytes of [
      await blank(400, 200).greyscale().jpeg().toBuffer(),
      await blank(400, 200).toColourspace('rgb16').png().toBuffer(),
      await blank(400, 200).toColourspace('cmyk').jpeg().toBuffer(),
    ]) {
      const picture = await decoded(bytes);
      expect(await sharp(await picture.file('320.jpg')).metadata()).toMatchObject({
        channels: 3,
        space: 'srgb',
        depth: 'uchar',
      });
    }
  });

  test('carry nothing of what was hidden in or behind the picture', async () => {
    const picture = await decoded(
      Buffer.concat([
        await jpegOf(400, 300),
        Buffer.from('<script>alert("polyglot")</script>PK\x03\x04'),
      ]),
    );
    for (const name of ['320.jpg', '320.webp'])
      expect((await picture.file(name)).includes('polyglot')).toBe(false);
  });
});

describe('what the file says of itself', () => {
  test('is read from IPTC in UTF-8 and stands in every rendition', async () => {
    const fields = {
      caption: 'Der Präsident spricht in Łódź',
      creator: 'Zoë Müller',
      credit: 'AP/dpa',
      copyright: '© 2026 Müller & Söhne <Foto>',
    };
    const picture = await decoded(await jpegWithIptc(fields));
    expect(picture.described).toMatchObject(fields);
    for (const name of ['640.jpg', '640.webp']) {
      const again = await decoded(await picture.file(name));
      expect(again.described).toMatchObject(fields);
    }
  });

  test('stands in every rendition in all its languages', async () => {
    const words = (language: string, text: string) =>
      `<rdf:li xml:lang="${language}">${text}</rdf:li>`;
    const picture = await decoded(
      await jpegWithXmp(
        packetOf(
          `<dc:description><rdf:Alt>${words('x-default', 'English &amp; &lt;line&gt;')}` +
            `${words('de', 'Deutsche Zeile')}</rdf:Alt></dc:description>`,
        ),
      ),
    );
    const said = {
      caption: 'English & <line>',
      languages: { de: { caption: 'Deutsche Zeile', alt: '' } },
    };
    expect(picture.described).toMatchObject(said);
    for (const { width, format } of picture.renditions)
      expect(
        readDescribed(await picture.file(`${width}.${format === 'jpeg' ? 'jpg' : 'webp'}`)),
      ).toMatchObject(said);
  });

  test('leaves out the place and the serial number', async () => {
    const bytes = await jpegWithPlace(400, 300);
    expect(bytes.includes('SN-4711-SECRET')).toBe(true);
    const picture = await decoded(bytes);
    expect(picture.described).toMatchObject({
      creator: 'Ilse Brandt',
      copyright: '(C) Ilse Brandt',
    });
    expect(JSON.stringify(picture.described)).not.toMatch(/4711|77|GPS/);
    for (const name of ['320.jpg', '320.webp']) {
      const file = await picture.file(name);
      expect(file.includes('SN-4711-SECRET')).toBe(false);
      expect((await sharp(file).metadata()).exif).toBeUndefined();
    }
  });
});

describe('a picture is refused', () => {
  test('above 60 megapixels, with its figures', async () => {
    expect(await refusal(await pngTooManyPixels())).toBe(
      'The picture has 10,000 × 6,100 pixels, 61.0 megapixels; up to 60 are taken.',
    );
  });

  test('when it is much taller than wide', async () => {
    expect(await refusal(await jpegOf(100, 900))).toBe(
      'The picture has 100 × 900 pixels: it is more than 7 times as tall as it is wide.',
    );
  });

  test('when it ends too early', async () => {
    const whole = await sharp({
      create: {
        width: 600,
        height: 400,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer();
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe(
      'The picture cannot be read: the file is damaged or ends too early.',
    );
  });

  test('when it moves', async () => {
    const frames = await sharp(
      [await blank(64, 64, '#f00').png().toBuffer(), await blank(64, 64, '#00f').png().toBuffer()],
      { join: { animated: true } },
    )
      .webp()
      .toBuffer();
    expect(await refusal(frames)).toBe('The picture moves (2 frames). Save one frame of it.');
  });

  test.each([
    ['a GIF', () => blank(10, 10).gif().toBuffer()],
    [
      'an SVG',
      () =>
        Promise.resolve(
          Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
        ),
    ],
    ['a HEIC header', () => Promise.resolve(isoFile('heic'))],
    [
      'a JPEG header and noise',
      () =>
        Promise.resolve(
          Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(4_000, 7)]),
        ),
    ],
  ])('as %s that reached the decoder: no other loader is there', async (_, make) => {
    expect(await refusal(await make())).toBe(
      'The picture cannot be read: the file is damaged or ends too early.',
    );
  });

  test('when decoding takes more of a processor than it may', async () => {
    expect(await refusal(await jpegOf(6_000, 6_000), { processorMs: 1 })).toBe(
      'The picture could not be decoded within 0.001 seconds.',
    );
  });

  test('for now only, when the machine does not come to it', async () => {
    const { result } = await decode(await jpegOf(400, 300), { patienceMs: 1 });
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'unavailable', field: 'Picture file' },
    });
  });
});
