import { describe, expect, test } from 'vitest';
import { MAX_BYTES, sizeInWords, widthsFor } from './picture-limits.ts';
import { recognisePicture } from './picture-file.ts';
import { blank, isoFile, jpegOf } from './samples/pictures.ts';

const sentenceFor = async (bytes: Uint8Array): Promise<string> => {
  const result = await recognisePicture(bytes);
  if (result.ok) throw new Error('was taken');
  expect(result.error.field).toBe('Picture file');
  return result.error.sentence;
};

describe('a picture is told by its bytes', () => {
  test.each([
    ['image/jpeg', () => jpegOf(20, 10)],
    ['image/png', () => blank(20, 10).png().toBuffer()],
    ['image/webp', () => blank(20, 10).webp().toBuffer()],
  ])('%s is taken', async (mime, make) => {
    expect(await recognisePicture(await make())).toEqual({ ok: true, value: mime });
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'The file is empty.'],
    [
      'HEIC',
      isoFile('heic'),
      'The file is HEIC, which browsers cannot show: export it as JPEG. JPEG, PNG and WebP are taken.',
    ],
    ['AVIF', isoFile('avif'), 'The file is AVIF: export it as JPEG. JPEG, PNG and WebP are taken.'],
    [
      'GIF',
      Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'),
      'The file is a GIF: save it as PNG. JPEG, PNG and WebP are taken.',
    ],
    [
      'SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'The file is an SVG: export it as PNG. JPEG, PNG and WebP are taken.',
    ],
    [
      'text',
      Buffer.from('Dear editor,'),
      'The file is no picture that Galley knows. JPEG, PNG and WebP are taken.',
    ],
  ])('%s is refused in one sentence', async (_, bytes, sentence) => {
    expect(await sentenceFor(bytes)).toBe(sentence);
  });

  test('an SVG behind an XML declaration is refused as what it is', async () => {
    const bytes = Buffer.from(
      '<?xml version="1.0"?><!-- art --><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    );
    expect(await sentenceFor(bytes)).toContain('SVG');
  });

  test('too many bytes are refused with both figures', async () => {
    expect(await sentenceFor(new Uint8Array(MAX_BYTES + 1024 * 1024))).toBe(
      'The picture has 31.0 MiB; up to 30.0 MiB are taken.',
    );
  });
});

test('no rendition is wider than the original', () => {
  expect(widthsFor(5_000)).toEqual([320, 640, 960, 1440, 2048]);
  expect(widthsFor(960)).toEqual([320, 640, 960]);
  expect(widthsFor(959)).toEqual([320, 640]);
  expect(widthsFor(200)).toEqual([200]);
  expect(widthsFor(1_199)).toEqual([320, 640, 960]);
  expect(widthsFor(1_500)).toEqual([320, 640, 960, 1440]);
  expect(widthsFor(2_047)).toEqual([320, 640, 960, 1440, 2047]);
  for (let width = 1_200; width <= 2_048; width += 1)
    expect(widthsFor(width).at(-1)).toBeGreaterThanOrEqual(width / 1.1);
});

test.each([1_200, 1_300, 1_439])('of %i pixels all are kept, for a lead needs 1,200', (width) => {
  expect(widthsFor(width)).toEqual([320, 640, 960, width]);
});

test('bytes are said as people say them', () => {
  expect(sizeInWords(1_572_864)).toBe('1.5 MiB');
});
