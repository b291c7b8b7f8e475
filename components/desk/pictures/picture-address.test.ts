import { describe, expect, test } from 'vitest';
import { pictureAddress } from './picture-address.ts';

const sha256 = 'a'.repeat(64);

describe('the address of a picture', () => {
  test('names the smallest rendition that is wide enough', () => {
    expect(pictureAddress({ sha256, width: 3_000 }, 700)).toBe(`/media/${sha256}/960.webp`);
  });

  test('names the widest one when none is wide enough', () => {
    expect(pictureAddress({ sha256, width: 700 }, 960)).toBe(`/media/${sha256}/640.webp`);
  });

  test('names the original’s width for a picture smaller than all', () => {
    expect(pictureAddress({ sha256, width: 200 }, 960)).toBe(`/media/${sha256}/200.webp`);
  });
});
