import { describe, expect, test, vi } from 'vitest';
import { makeLedger, type Entry } from './ledger.ts';
import { keepOnDevice, waitingOnDevice } from './on-device.ts';
import {
  holdsUp,
  namesOf,
  notInTheNewsroom,
  savedState,
  sayHeldUp,
  wouldBeLost,
} from './questions.ts';
import { settled } from './settled.ts';

const text: Entry = {
  id: 'text',
  kind: 'text',
  storyId: 's',
  what: 'the text',
  status: 'saved',
  kept: true,
  owes: false,
};
const file: Entry = {
  id: 'file',
  kind: 'file',
  storyId: 's',
  what: 'hall.jpg',
  status: 'sending',
  kept: true,
  owes: true,
};
const words: Entry = {
  id: 'words',
  kind: 'words',
  storyId: 's',
  what: 'words beside the text',
  status: 'beside',
  kept: true,
  owes: true,
};
const action: Entry = {
  id: 'action',
  kind: 'action',
  storyId: 's',
  what: 'Publish',
  status: 'sending',
  kept: false,
  owes: true,
};
const typed: Entry = { ...text, status: 'sending', owes: true };
const away: Entry = { ...text, status: 'offline' };

interface Answers {
  /** What the status line says. */
  saved: string;
  /** Closing the window is asked about. */
  asks?: true;
  /** What signing out would cost. */
  signOut?: string;
  /** An action on the story has to wait. */
  heldUp?: RegExp;
}

const cases: [string, Entry[], Answers][] = [
  ['nothing is open', [], { saved: 'opening' }],
  ['the text is there, and nothing waits', [text], { saved: 'saved' }],
  [
    'the text is only opening',
    [{ ...text, status: 'opening' }],
    { saved: 'opening', heldUp: /on the way/ },
  ],
  [
    'words are on their way, and on the device',
    [typed],
    { saved: 'sending', signOut: 'the text', heldUp: /on the way/ },
  ],
  [
    'words are on their way, and nowhere else',
    [{ ...typed, kept: false }],
    { saved: 'sending', asks: true, signOut: 'the text', heldUp: /on the way/ },
  ],
  ['no connection, and nothing was typed', [away], { saved: 'offline', heldUp: /no connection/ }],
  [
    'no connection, and words wait',
    [{ ...away, owes: true }],
    { saved: 'offline', signOut: 'the text', heldUp: /no connection/ },
  ],
  [
    'no connection, and no store',
    [{ ...away, status: 'unkept', owes: true, kept: false }],
    { saved: 'unkept', asks: true, signOut: 'the text', heldUp: /no connection/ },
  ],
  [
    'signed out, and words wait',
    [{ ...text, status: 'signed-out', owes: true }],
    { saved: 'signed-out', signOut: 'the text', heldUp: /signed out/ },
  ],
  [
    'the right is gone, and words wait',
    [{ ...text, status: 'unsent', owes: true }],
    { saved: 'unsent', signOut: 'the text', heldUp: /was not taken/ },
  ],
  [
    'a picture is on its way',
    [text, file],
    { saved: 'sending', asks: true, signOut: 'hall.jpg', heldUp: /hall\.jpg: still on the way/ },
  ],
  [
    'a picture waits for the connection',
    [away, { ...file, status: 'offline' }],
    { saved: 'offline', asks: true, signOut: 'hall.jpg', heldUp: /no connection/ },
  ],
  [
    'a picture that no store keeps waits for the connection',
    [away, { ...file, status: 'unkept', kept: false }],
    { saved: 'unkept', asks: true, signOut: 'hall.jpg', heldUp: /no connection/ },
  ],
  [
    'a picture was refused',
    [text, { ...file, status: 'refused' }],
    { saved: 'refused', asks: true, signOut: 'hall.jpg', heldUp: /leave it out/ },
  ],
  [
    'refused words stand beside the text',
    [text, words],
    { saved: 'saved', signOut: 'words beside the text' },
  ],
  [
    'refused words that no store keeps',
    [text, { ...words, kept: false }],
    { saved: 'saved', asks: true, signOut: 'words beside the text' },
  ],
  ['an action is on its way', [text, action], { saved: 'sending', asks: true, signOut: 'Publish' }],
  [
    'another story waits',
    [text, { ...typed, id: 'other', storyId: 'o', what: 'another text' }],
    { saved: 'saved', signOut: 'another text' },
  ],
];

describe('the ledger answers', () => {
  test.each(cases)('%s', (_name, entries, { saved, asks, signOut, heldUp }) => {
    expect(savedState(entries, 's')).toBe(saved);
    expect(wouldBeLost(entries).length > 0).toBe(asks ?? false);
    expect(namesOf(notInTheNewsroom(entries))).toBe(signOut ?? '');
    expect(sayHeldUp(holdsUp(entries, 's'))).toMatch(heldUp ?? /^$/);
  });

  test('few things by name, many by number', () => {
    const many = Array.from({ length: 7 }, (_, at) => ({ ...file, what: `${at}.jpg` }));
    expect(namesOf(many)).toBe('0.jpg, 1.jpg, 2.jpg, 3.jpg, and 3 more');
  });
});

test('who listens hears of every change, and of nothing else', () => {
  const ledger = makeLedger();
  const heard = vi.fn<() => void>();
  const stop = ledger.subscribe(heard);
  ledger.put(text);
  ledger.put({ ...text });
  ledger.put(typed);
  ledger.drop('none');
  expect(heard).toHaveBeenCalledTimes(2);
  expect(ledger.entries()).toEqual([typed]);
  stop();
  ledger.drop(text.id);
  expect(heard).toHaveBeenCalledTimes(2);
});

test('an action stands in it until its answer is there, whatever that is', async () => {
  const ledger = makeLedger();
  const { promise, reject } = Promise.withResolvers<void>();
  const done = ledger.during({ what: 'Publish', storyId: 's' }, () => promise);
  expect(ledger.entries()).toMatchObject([{ kind: 'action', what: 'Publish', status: 'sending' }]);
  reject(new Error('no answer'));
  await expect(done).rejects.toThrow('no answer');
  expect(ledger.entries()).toEqual([]);
});

function storeOf(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}

test('what waits on the device is known to other windows until it has arrived', () => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  const store = storeOf();
  const ledger = makeLedger();
  const stop = keepOnDevice(ledger, store);
  ledger.put({ ...away, owes: true });
  ledger.put(file);
  vi.runAllTimers();
  expect(waitingOnDevice(store).map(({ what }) => what)).toEqual(['the text', 'hall.jpg']);
  // A window that opened without a connection knows of nothing, and strikes nothing out.
  ledger.put(away);
  vi.runAllTimers();
  expect(waitingOnDevice(store)).toHaveLength(2);
  ledger.put(text);
  ledger.drop(file.id);
  vi.runAllTimers();
  expect(waitingOnDevice(store)).toEqual([]);
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('an action waits for what is on its way', () => {
  test('until it has arrived', async () => {
    const ledger = makeLedger();
    ledger.put(text);
    ledger.put(file);
    let said: string | null = null;
    const waiting = settled('s', { ledger }).then((sentence) => {
      said = sentence;
    });
    await Promise.resolve();
    expect(said).toBe(null);
    ledger.drop(file.id);
    await waiting;
    expect(said).toBe('');
  });

  test('not longer than it may, and not for what a person has to settle', async () => {
    const ledger = makeLedger();
    ledger.put(text);
    ledger.put(file);
    expect(await settled('s', { within: 1, ledger })).toBe(
      'hall.jpg: still on the way. Try again when it has arrived.',
    );
    ledger.put({ ...file, status: 'refused' });
    expect(await settled('s', { within: 60_000, ledger })).toMatch(
      /^hall\.jpg: not in the story\./,
    );
  });

  test('not after whoever waits has thought better of it', async () => {
    const ledger = makeLedger();
    ledger.put(file);
    const wish = new AbortController();
    const waiting = settled('s', { within: 60_000, signal: wish.signal, ledger });
    wish.abort();
    expect(await waiting).toMatch(/^hall\.jpg: still on the way\./);
  });
});
