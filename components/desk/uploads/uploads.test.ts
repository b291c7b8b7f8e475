import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fail, ok, type Result } from '#lib/errors.ts';
import { makeLedger } from '../../newsroom/ledger/ledger.ts';
import type { StoredPicture } from '../pictures/picture-address.ts';
import { sayUpload } from './say-upload.ts';
import type { StoredUpload } from './upload.ts';
import type { UploadStore } from './upload-store.ts';
import { makeUploads } from './uploads.ts';

const PLACE = { part: 'body', beside: null, after: [] } as const;
const stored: StoredPicture = {
  mediaId: 'm',
  sha256: '',
  width: 1,
  height: 1,
  described: { caption: '', credit: '', creator: '', alt: '' },
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function storeOf(
  rows: StoredUpload[] = [],
  isFull = false,
): UploadStore & { rows: Map<string, StoredUpload> } {
  const kept = new Map(rows.map((row) => [row.id, row]));
  return {
    rows: kept,
    of: async (storyId) => [...kept.values()].filter((row) => row.storyId === storyId),
    put: async (upload) => {
      if (isFull) throw new Error('The quota has been exceeded.');
      kept.set(upload.id, upload);
    },
    drop: async (id) => void kept.delete(id),
  };
}

/** A story's uploads with a newsroom that answers when the test says so. */
function desk({
  store = storeOf(),
  said = '',
}: { store?: ReturnType<typeof storeOf>; said?: string } = {}) {
  const ledger = makeLedger();
  const asked: { name: string; answer: (sent: Result<StoredPicture>) => void }[] = [];
  const arrived: string[] = [];
  const uploads = makeUploads({
    storyId: 's',
    staffId: 'p',
    ledger,
    store,
    send: (name) =>
      new Promise((resolve) => {
        asked.push({ name, answer: resolve });
      }),
    arrive: async (id, { part }) => {
      arrived.push(id);
      return part === 'lead' ? said : '';
    },
  });
  const answer = async (sent: Result<StoredPicture>, at = asked.length - 1) => {
    asked[at]?.answer(sent);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { ledger, store, uploads, asked, arrived, answer };
}

const picture = (name: string, size = 3, type = 'image/jpeg') =>
  new File([new Uint8Array(size)], name, { type });
const settle = () => vi.advanceTimersByTimeAsync(0);

test('a picture is kept, sent, put into the document, and forgotten', async () => {
  const { ledger, store, uploads, asked, arrived, answer } = desk();
  uploads.add([picture('hall.jpg')], PLACE);
  await settle();
  expect(asked.map(({ name }) => name)).toEqual(['hall.jpg']);
  expect([...store.rows.values()]).toMatchObject([{ name: 'hall.jpg', storyId: 's' }]);
  expect(ledger.entries()).toMatchObject([
    { kind: 'file', what: 'hall.jpg', status: 'sending', kept: true, owes: true },
  ]);
  await answer(ok(stored));
  expect(arrived).toHaveLength(1);
  expect(ledger.entries()).toEqual([]);
  expect(store.rows.size).toBe(0);
  expect(uploads.list()).toEqual([]);
});

test('any number at once: two are on their way, the others wait, and each knows those before it', async () => {
  const { uploads, asked, answer } = desk();
  uploads.add(
    Array.from({ length: 30 }, (_, at) => picture(`${at}.jpg`)),
    PLACE,
  );
  await settle();
  expect(asked).toHaveLength(2);
  const places = uploads
    .list()
    .map(({ place }) => (place.part === 'body' ? place.after.length : -1));
  expect(places).toEqual(Array.from({ length: 30 }, (_, at) => at));
  for (let at = 0; at < 30; at += 1) await answer(ok(stored), at);
  expect(asked.map(({ name }) => name)).toEqual(Array.from({ length: 30 }, (_, at) => `${at}.jpg`));
  expect(uploads.list()).toEqual([]);
});

test(
  'a window that opens again goes on with what an earlier one has left, and says so before it ' +
    'says anything else',
  async () => {
    const left: StoredUpload = {
      id: 'u1',
      storyId: 's',
      name: 'hall.jpg',
      file: new Blob(['x']),
      place: PLACE,
      at: 1,
      refused: '',
    };
    const store = storeOf([
      left,
      { ...left, id: 'u2', name: 'broken.jpg', refused: 'The picture cannot be decoded.' },
    ]);
    const { ledger, uploads, asked, arrived, answer } = desk({ store });
    await uploads.opened;
    await settle();
    expect(ledger.entries().map(({ what, status }) => [what, status])).toEqual([
      ['hall.jpg', 'sending'],
      ['broken.jpg', 'refused'],
    ]);
    await answer(ok(stored));
    expect(arrived).toEqual(['u1']);
    expect(asked).toHaveLength(1);
    uploads.leaveOut('u2');
    await settle();
    expect(store.rows.size).toBe(0);
    expect(ledger.entries()).toEqual([]);
  },
);

test('no answer is tried again, sooner when the connection is back; a sign-in is waited for', async () => {
  const { ledger, uploads, asked, answer } = desk();
  uploads.add([picture('hall.jpg')], PLACE);
  await settle();
  await answer(fail('unavailable', 'There is no connection.'));
  expect(uploads.list()).toMatchObject([{ state: 'waiting', said: 'There is no connection.' }]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toHaveLength(2);
  await answer(fail('signed_out', 'You are signed out.'));
  expect(ledger.entries()).toMatchObject([{ status: 'signed-out' }]);
  uploads.again();
  await settle();
  expect(asked).toHaveLength(3);
  await answer(ok(stored));
  expect(ledger.entries()).toEqual([]);
});

test.each([
  ['no picture', picture('notes.pdf', 3, 'application/pdf'), /^notes\.pdf is no picture/],
  ['too large', picture('huge.jpg', 31 * 1_048_576), /^huge\.jpg has 31\.0 MiB; at most 30\.0 MiB/],
  ['empty', picture('empty.png', 0, 'image/png'), /^empty\.png is empty/],
])(
  '%s: it is named with the reason, kept until it is left out, and never sent',
  async (_name, file, sentence) => {
    const { ledger, store, uploads, asked } = desk();
    uploads.add([file], PLACE);
    await settle();
    expect(asked).toEqual([]);
    const [upload] = uploads.list();
    expect(upload).toMatchObject({ state: 'refused', mayTry: false });
    expect(sayUpload(upload as NonNullable<typeof upload>)).toMatch(sentence);
    expect(ledger.entries()).toMatchObject([{ status: 'refused', kept: true }]);
    expect([...store.rows.values()]).toMatchObject([{ file: null }]);
  },
);

test('one that the newsroom refuses stays with its reason, and can be tried again', async () => {
  const { ledger, store, uploads, asked, answer } = desk();
  uploads.add([picture('hall.jpg')], PLACE);
  await settle();
  await answer(fail('invalid', 'The picture cannot be decoded.'));
  const [upload] = uploads.list();
  expect(sayUpload(upload as NonNullable<typeof upload>)).toBe(
    'hall.jpg: The picture cannot be decoded.',
  );
  expect(ledger.entries()).toMatchObject([{ status: 'refused' }]);
  expect([...store.rows.values()]).toMatchObject([{ refused: 'The picture cannot be decoded.' }]);
  uploads.again(upload?.id);
  await settle();
  expect(asked).toHaveLength(2);
});

test('a store that is full keeps nothing, and the ledger says so', async () => {
  const { ledger, uploads, answer } = desk({ store: storeOf([], true) });
  uploads.add([picture('hall.jpg')], PLACE);
  await settle();
  expect(ledger.entries()).toMatchObject([{ status: 'sending', kept: false }]);
  vi.stubGlobal('navigator', { onLine: false });
  await answer(fail('unavailable', 'There is no connection.'));
  expect(ledger.entries()).toMatchObject([{ status: 'unkept', kept: false }]);
});

test(
  'of two at once that the store has no room for, each is named as kept nowhere until it has ' +
    'arrived, and both arrive',
  async () => {
    const { ledger, uploads, arrived, answer } = desk({ store: storeOf([], true) });
    uploads.add([picture('hall.jpg'), picture('court.jpg')], PLACE);
    await settle();
    expect(ledger.entries().map(({ what, kept, owes }) => [what, kept, owes])).toEqual([
      ['hall.jpg', false, true],
      ['court.jpg', false, true],
    ]);
    await answer(ok(stored), 1);
    expect(ledger.entries().map(({ what }) => what)).toEqual(['hall.jpg']);
    await answer(ok(stored), 0);
    expect(arrived).toHaveLength(2);
    expect(ledger.entries()).toEqual([]);
  },
);

test('the lead photo’s frame takes one: a newer one takes its place, and the others are told where to go', async () => {
  const { uploads, asked, arrived, answer } = desk();
  uploads.add([picture('first.jpg')], { part: 'lead', instead: '' });
  await settle();
  uploads.add([picture('second.jpg'), picture('third.jpg')], { part: 'lead', instead: '' });
  await settle();
  expect(uploads.list().map(({ name, state }) => [name, state])).toEqual([
    ['second.jpg', 'sending'],
    ['third.jpg', 'refused'],
  ]);
  await answer(ok(stored), 0);
  expect(arrived).toEqual([]);
  await answer(ok(stored), 1);
  expect(asked).toHaveLength(2);
  expect(arrived).toHaveLength(1);
});

test('a picture for a frame that somebody filled meanwhile waits for a decision', async () => {
  const { uploads, ledger, answer } = desk({
    said: 'Somebody has chosen another lead photo meanwhile.',
  });
  uploads.add([picture('hall.jpg')], { part: 'lead', instead: '' });
  await settle();
  await answer(ok(stored));
  expect(uploads.list()).toMatchObject([{ state: 'refused', mayTry: true }]);
  expect(ledger.entries()).toMatchObject([{ status: 'refused' }]);
  uploads.again(uploads.list()[0]?.id);
  expect(uploads.list()).toMatchObject([{ place: { part: 'lead', instead: null } }]);
});
