import { expect, test } from 'vitest';
import { makeLedger } from '../../newsroom/ledger/ledger.ts';
import { holdsUp, savedState, sayHeldUp, wouldBeLost } from '../../newsroom/ledger/questions.ts';
import { makeLooseWords } from './loose-words.ts';

function storeOf(isFull = false) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (isFull) throw new Error('The quota has been exceeded.');
      kept.set(name, value);
    },
    removeItem: (name: string) => void kept.delete(name),
  };
}

const open = (store = storeOf(), ledger = makeLedger()) => ({
  store,
  ledger,
  loose: makeLooseWords({ storyId: 's', staffId: 'p', ledger, store }),
});

test(
  'words that were typed and not chosen are there after a reload, and hold up what is done ' +
    'with the story until they are cleared',
  () => {
    const { store, loose } = open();
    loose.put('Tags', 'Maria Lo');
    loose.put('Country, row 7', 'Per');
    const again = open(store);
    expect([again.loose.get('Tags'), again.loose.fields()]).toEqual([
      'Maria Lo',
      ['Tags', 'Country, row 7'],
    ]);
    expect(sayHeldUp(holdsUp(again.ledger.entries(), 's'))).toBe(
      '“Maria Lo” in Tags and “Per” in Country: typed, but not chosen. Choose it from the list or clear it, then go on.',
    );
    expect(wouldBeLost(again.ledger.entries())).toEqual([]);
    again.loose.put('Tags', '');
    again.loose.put('Country, row 7', '  ');
    expect([again.ledger.entries(), store.kept.size]).toEqual([[], 0]);
  },
);

test('the text is saved while they wait', () => {
  const { loose, ledger } = open();
  ledger.put({
    id: 'text',
    kind: 'text',
    storyId: 's',
    what: 'the text',
    status: 'saved',
    kept: true,
    owes: false,
  });
  loose.put('Tags', 'Maria');
  expect(savedState(ledger.entries(), 's')).toBe('saved');
});

test('closing the window is asked about where no store keeps them', () => {
  const { loose, ledger } = open(storeOf(true));
  loose.put('Tags', 'Maria');
  expect([loose.get('Tags'), wouldBeLost(ledger.entries()).length]).toEqual(['Maria', 1]);
});

test('a broken store stops nobody, and one window leaves another’s fields alone', () => {
  const store = storeOf();
  store.kept.set('galley-loose:s:p', '[1,');
  const [first, second] = [open(store), open(store)];
  first.loose.put('Tags', 'Maria');
  second.loose.put('Authors', 'Jane');
  first.loose.put('Tags', '');
  expect(open(store).loose.fields()).toEqual(['Authors']);
});
