import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { decoded, refusal, useDecoder } from '../samples/decoding.ts';
import { packetOf } from '../samples/metadata.ts';

// Each case starts a process, and a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });
useDecoder();

describe('a picture that has lost its last bytes', () => {
  const noisy = () =>
    sharp({
      create: {
        width: 300,
        height: 200,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    });
  const xmp = packetOf('<photoshop:Credit>AP</photoshop:Credit>');
  const kinds = {
    'a JPEG without its end': { make: () => noisy().jpeg().toBuffer(), lost: 2 },
    'a JPEG with half its end': { make: () => noisy().jpeg().toBuffer(), lost: 1 },
    'a progressive JPEG': { make: () => noisy().jpeg({ progressive: true }).toBuffer(), lost: 2 },
    'a PNG without its end': { make: () => noisy().png().toBuffer(), lost: 12 },
    'a PNG with half its last sum': { make: () => noisy().png().toBuffer(), lost: 14 },
    'a WebP that lost what stands behind the pixels': {
      make: () => noisy().webp().withXmp(xmp).toBuffer(),
      lost: 20,
    },
  };

  test.each(Object.entries(kinds))('is taken as %s', async (_, { make, lost }) => {
    const bytes = await make();
    const whole = await decoded(bytes);
    const cut = await decoded(bytes.subarray(0, -lost));
    expect(cut).toMatchObject({ width: 300, height: 200 });
    expect(cut.renditions.map(({ width, format }) => `${width} ${format}`)).toEqual(
      whole.renditions.map(({ width, format }) => `${width} ${format}`),
    );
    const pixels = async (picture: typeof cut) =>
      sharp(await picture.file('300.webp'))
        .raw()
        .toBuffer();
    expect((await pixels(cut)).equals(await pixels(whole))).toBe(true);
  });

  test.each([
    ['JPEG', () => noisy().jpeg().toBuffer()],
    ['progressive JPEG', () => noisy().jpeg({ progressive: true }).toBuffer()],
    ['PNG', () => noisy().png().toBuffer()],
    ['WebP', () => noisy().webp().toBuffer()],
  ])('is refused as a %s whose pixels are not all there', async (_, make) => {
    expect(await refusal((await make()).subarray(0, -400))).toBe(
      'The picture cannot be read: the file is damaged or ends too early.',
    );
  });
});
