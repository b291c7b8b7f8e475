import { expect, test } from 'vitest';
import { readKept, writeKept, type KeptWords } from './kept-words.ts';

function storeOf(full = false) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (full) throw new Error('The quota has been exceeded.');
      kept.set(name, value);
    },
    removeItem: (name: string) => {
      kept.delete(name);
    },
  };
}

const words: KeptWords = { id: '1', part: 'Body', words: 'A sentence.', why: 'It was too long.' };

test('words are kept for a story and a person, until none is left', () => {
  const store = storeOf();
  writeKept(store, 's', 'p', [words]);
  expect(readKept(store, 's', 'p')).toEqual([words]);
  expect(readKept(store, 's', 'other')).toEqual([]);
  writeKept(store, 's', 'p', []);
  expect(store.kept.size).toBe(0);
});

test('a full store and a broken one stop nobody', () => {
  expect(() => writeKept(storeOf(true), 's', 'p', [words])).not.toThrow();
  const store = storeOf();
  for (const broken of ['{', '7', '[{"id":1}]', 'null']) {
    store.kept.set('galley-beside:s:p', broken);
    expect(readKept(store, 's', 'p')).toEqual([]);
  }
});
