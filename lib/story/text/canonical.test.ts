import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, sha256Of } from './canonical.ts';

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, shuffled(inner)]),
  );
};

test('the order of keys does not change the hash', () => {
  const json = fc
    .jsonValue()
    .map((value) => JSON.parse(JSON.stringify(value).replace(/\\ud[89a-f]../gi, '')) as unknown);
  fc.assert(
    fc.property(json, (value) => {
      expect(sha256Of(shuffled(value))).toBe(sha256Of(value));
    }),
  );
});

test('the spelling is that of RFC 8785, the hash that of its UTF-8 bytes', () => {
  expect(canonicalJson({ b: 1e21, a: 'é\u0007', numbers: [1.0, 0.000001] })).toBe(
    '{"a":"é\\u0007","b":1e+21,"numbers":[1,0.000001]}',
  );
  expect(sha256Of({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});

test('what is no JSON throws', () => {
  expect(() => canonicalJson(undefined)).toThrow('no JSON');
  expect(() => canonicalJson({ a: Number.NaN })).toThrow('NaN');
  expect(() => canonicalJson('\uD800')).toThrow(/surrogate/i);
});
