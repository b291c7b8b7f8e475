import { expect, test } from 'vitest';
import { linesOf, vectorOf } from './vector.ts';

const vector = (text: string, stems = new Map<string, string[]>()) =>
  vectorOf(linesOf([{ text, weight: 'D' }], 'en'), stems);

test('words have their places, weights and stems; no phrase reaches over a line', () => {
  const parts = [
    { text: 'Ministers count', weight: 'A' as const },
    { text: 'the count\nthe', weight: 'D' as const },
  ];
  const stems = new Map([
    ['ministers', [':en:minist']],
    ['the', [':en:']],
  ]);
  expect(vectorOf(linesOf(parts, 'en'), stems)).toBe(
    `'ministers':1A ':en:minist':1A 'count':2A,5 'the':4,7`,
  );
});

test('of Chinese it keeps pairs, of addresses the whole and the parts', () => {
  expect(vector('选举委')).toBe(`'~选举':1 '~举委':2 '~委':3`);
  expect(vector("o'malley")).toBe(`'o':1 'o''malley':1 'malley':2`);
});

test('places begin again where PostgreSQL has no more, and a word has 255 of them', () => {
  const places = vector(`${'a '.repeat(16_382)}b`);
  expect(places).toMatch(/ 'b':1$/);
  expect(places.split(',')).toHaveLength(255);
});

test('a text beyond all limits loses its last new words', () => {
  const words = Array.from({ length: 200_000 }, (_, n) => `w${n.toString(36)}`);
  const made = vector(`${words.join(' ')} w0`);
  expect(made).toContain(`'w0':1`);
  expect(Buffer.byteLength(made)).toBeLessThan(2_000_000);
  expect(made).not.toContain(`'w${(199_999).toString(36)}'`);
});
