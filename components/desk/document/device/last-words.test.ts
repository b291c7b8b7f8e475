import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { lastWordsOf } from './last-words.ts';

function storeOf(room = Infinity) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** A document whose changes are noted as a window's are. */
function window(store: ReturnType<typeof storeOf>) {
  const doc = new Y.Doc();
  const last = lastWordsOf('a', store);
  let made = 0;
  doc.on('update', (update: Uint8Array) => {
    made = last.note(update);
  });
  return { doc, last, made: () => made, text: doc.getText('t') };
}

test('what the database had not confirmed when the window went is there in the next, and only that', () => {
  const store = storeOf();
  const first = window(store);
  first.text.insert(0, 'Safe. ');
  first.last.confirmed(first.made());
  const safe = Y.encodeStateAsUpdate(first.doc);
  first.text.insert(6, 'Not yet: ß 漢 😀');
  expect(first.last.write()).toBe(true);

  const next = window(store);
  Y.applyUpdate(next.doc, safe);
  next.last.bringBack(next.doc);
  expect(next.text.toJSON()).toBe('Safe. Not yet: ß 漢 😀');
  // Kept until the database has it, however often the window goes.
  expect(store.kept.size).toBe(1);
  next.last.confirmed(next.made());
  expect(store.kept.size).toBe(0);
});

test('what is written down elsewhere is counted and not written', () => {
  const store = storeOf();
  const last = lastWordsOf('a', store);
  expect([last.note(null), last.note(null)]).toEqual([1, 2]);
  expect(last.write()).toBe(true);
  expect(store.kept.size).toBe(0);
});

test('a window that goes again before the database has answered loses nothing of the one before', () => {
  const store = storeOf();
  const first = window(store);
  first.text.insert(0, 'One ');
  first.last.write();
  const second = window(store);
  second.last.bringBack(second.doc);
  second.text.insert(4, 'two');
  second.last.write();
  const third = window(store);
  third.last.bringBack(third.doc);
  expect(third.text.toJSON()).toBe('One two');
});

test('two windows that go at once leave the letters of both', () => {
  const store = storeOf();
  const [one, other] = [window(store), window(store)];
  one.text.insert(0, 'one');
  other.text.insert(0, 'other');
  one.last.write();
  other.last.write();
  const next = window(store);
  next.last.bringBack(next.doc);
  expect(['oneother', 'otherone']).toContain(next.text.toJSON());
  one.text.insert(0, 'more ');
  one.last.write();
  next.last.confirmed(next.made());
  expect(store.kept.size).toBe(1);
});

test('with nothing left to confirm nothing is written', () => {
  const store = storeOf();
  const one = window(store);
  one.text.insert(0, 'Safe');
  one.last.confirmed(one.made());
  expect(one.last.write()).toBe(true);
  expect(store.kept.size).toBe(0);
});

test('a store that is full is said, and one that was cut off keeps nobody from opening', () => {
  const full = window(storeOf(3));
  full.text.insert(0, 'Too long');
  expect(full.last.write()).toBe(false);
  const cut = storeOf();
  cut.setItem('galley-last:a', 'ÿ');
  const next = window(cut);
  next.last.bringBack(next.doc);
  next.text.insert(0, 'Goes on');
  next.last.confirmed(next.made());
  expect(cut.kept.size).toBe(0);
});

test('a long text is packed by parts', () => {
  const store = storeOf();
  const one = window(store);
  one.text.insert(0, 'ä'.repeat(200_000));
  one.last.write();
  const next = window(store);
  next.last.bringBack(next.doc);
  expect(next.text.length).toBe(200_000);
});

test('what is forgotten is not written down again, whatever is typed before the window goes', () => {
  const store = storeOf();
  const { last, text } = window(store);
  text.insert(0, 'Refused.');
  last.write();
  last.forget();
  text.insert(8, ' Later.');
  expect([last.write(), store.kept.size]).toEqual([true, 0]);
});
