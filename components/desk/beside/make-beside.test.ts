import { expect, test } from 'vitest';
import { makeLedger } from '../../newsroom/ledger/ledger.ts';
import { makeBeside } from './make-beside.ts';

function storeOf(isFull = false) {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (isFull) throw new Error('The quota has been exceeded.');
      kept.set(name, value);
    },
    removeItem: (name: string) => void kept.delete(name),
  };
}

const open = (store = storeOf(), ledger = makeLedger()) => ({
  ledger,
  store,
  beside: makeBeside({ storyId: 's', staffId: 'p', ledger, store }),
});
const WHY = 'It is too large.';

test('words beside a text are kept and registered, over a reload too, until somebody throws them away', () => {
  const { beside, ledger, store } = open();
  beside.keep({ part: 'Body', words: 'A sentence.', why: WHY });
  expect(ledger.entries()).toMatchObject([
    {
      kind: 'words',
      what: 'words beside the text (Body)',
      status: 'beside',
      kept: true,
      owes: true,
    },
  ]);
  const again = open(store);
  expect(again.beside.list()).toEqual(beside.list());
  expect(again.ledger.entries()).toHaveLength(1);
  again.beside.drop(beside.list()[0]?.id ?? '');
  expect(again.beside.list()).toEqual([]);
  expect(again.ledger.entries()).toEqual([]);
});

test('keys that are refused one after the other are one thing to decide about', () => {
  const { beside } = open();
  for (const words of 'word') beside.keep({ part: 'Body', words, why: WHY });
  beside.keep({ part: 'Headline', words: 'x', why: WHY });
  expect(beside.list().map(({ part, words }) => [part, words])).toEqual([
    ['Body', 'word'],
    ['Headline', 'x'],
  ]);
});

test('a full store loses nothing of what is on the screen, and the ledger says that it is there alone', () => {
  const { beside, ledger } = open(storeOf(true));
  beside.keep({ part: 'Body', words: 'First.', why: WHY });
  beside.keep({ part: 'Body', words: 'Second.', why: WHY });
  expect(beside.list().map(({ words }) => words)).toEqual(['First.', 'Second.']);
  expect(ledger.entries().every(({ kept }) => !kept)).toBe(true);
});
