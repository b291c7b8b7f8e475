import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeReason } from './close-codes.ts';

test('a reason fits into a close frame and is whole to its last character', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0x10_ffff), { maxLength: 200 }), (points) => {
      const sentence = String.fromCodePoint(...points);
      const reason = closeReason(sentence);
      expect(new TextEncoder().encode(reason).byteLength).toBeLessThanOrEqual(123);
    }),
  );
  expect(closeReason('é'.repeat(80))).toBe(`${'é'.repeat(60)}…`);
  expect(closeReason('Short.')).toBe('Short.');
});
