import { describe, expect, test } from 'vitest';
import { MAX_BYTES } from './picture-limits.ts';
import { announcedBytes, fileNameOf, receiveBytes } from './receive.ts';

describe('a body', () => {
  test('is read whole', async () => {
    const result = await receiveBytes(new Response('two words').body);
    expect(result.ok && Buffer.from(result.value).toString()).toBe('two words');
  });

  test('is left at the chunk that is too much', async () => {
    const chunk = new Uint8Array(1024 * 1024);
    let sent = 0;
    let left = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(chunk);
      },
      cancel: () => {
        left = true;
      },
    });
    const result = await receiveBytes(endless);
    expect(result).toMatchObject({ ok: false, error: { code: 'too_large' } });
    expect(left).toBe(true);
    expect(sent * chunk.byteLength).toBeLessThan(MAX_BYTES + 3 * chunk.byteLength);
  });

  test('that is not there is an empty file', async () => {
    expect(await receiveBytes(null)).toMatchObject({
      ok: false,
      error: { sentence: 'The file is empty.' },
    });
  });
});

test('names are decoded, and broken ones do not matter', () => {
  const named = (name?: string) =>
    fileNameOf(new Headers(name === undefined ? {} : { 'x-file-name': name }));
  expect(named('%C5%81%C3%B3d%C5%BA.jpg')).toBe('Łódź.jpg');
  expect(named('%E0%A4%A')).toBe('picture');
  expect(named()).toBe('picture');
  expect(announcedBytes(new Headers({ 'content-length': '12' }))).toBe(12);
  expect(announcedBytes(new Headers({ 'content-length': 'many' }))).toBe(0);
});
