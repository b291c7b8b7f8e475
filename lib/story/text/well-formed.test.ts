import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wellFormed } from './well-formed.ts';

/** XML 1.0 §2.2 */
const isXmlChar = (point: number) =>
  point === 0x9 ||
  point === 0xa ||
  point === 0xd ||
  (point >= 0x20 && point <= 0xd7ff) ||
  (point >= 0xe000 && point <= 0xfffd) ||
  point >= 0x10000;

const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }))
  .map((units) => String.fromCharCode(...units));

test('every character of it is allowed in XML, whatever came in', () => {
  fc.assert(
    fc.property(anyUnits, (text) => {
      const formed = wellFormed(text);
      expect(Array.from(formed).every((sign) => isXmlChar(sign.codePointAt(0) ?? 0))).toBe(true);
      expect(formed.isWellFormed()).toBe(true);
      expect(wellFormed(formed)).toBe(formed);
    }),
  );
});

test('emoji, right-to-left marks and ]]> stay', () => {
  expect(wellFormed('👩🏽‍⚖️ \u200F]]> \t\n')).toBe('👩🏽‍⚖️ \u200F]]> \t\n');
  expect(wellFormed('a\u0000\u0008\uFFFE\uD800b')).toBe('a\uFFFDb');
});
