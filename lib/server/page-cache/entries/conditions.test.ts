import { describe, expect, it } from 'vitest';
import { conditionsOf } from './conditions.ts';

describe('what an answer from memory looks at', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', 'identity'],
    ['*', 'br'],
    ['deflate', 'identity'],
    ['gzip;q=0', 'identity'],
  ])('%s is answered in %s', (accepted, encoding) => {
    for (const name of ['Accept-Encoding', 'accept-encoding', 'ACCEPT-ENCODING'])
      expect(conditionsOf([name, accepted])?.encoding).toBe(encoding);
  });

  it('is the encoding and the conditions, and nothing else', () => {
    expect(
      conditionsOf([
        'Host',
        'x',
        'Cookie',
        'a=b',
        'If-None-Match',
        '"x"',
        'If-Modified-Since',
        'then',
        'X-Forwarded-Host',
        'evil',
        'Authorization',
        'y',
      ]),
    ).toEqual({ encoding: 'identity', noneMatch: '"x"', modifiedSince: 'then' });
  });

  it.each([
    ['a body', ['Content-Length', '5']],
    ['a body of unknown length', ['Transfer-Encoding', 'chunked']],
    ['two lists of encodings', ['Accept-Encoding', 'br', 'Accept-Encoding', 'gzip']],
    ['two conditions', ['If-None-Match', '"a"', 'If-None-Match', '"b"']],
    ['an action', ['Next-Action', '0']],
  ])('leaves %s to the gate', (_, raw) => expect(conditionsOf(raw)).toBeNull());

  it('does not remember without end', () => {
    for (let at = 0; at < 2_000; at += 1)
      expect(conditionsOf(['Accept-Encoding', `x${at}, gzip`])?.encoding).toBe('gzip');
  });
});
