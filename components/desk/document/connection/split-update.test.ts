import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { splitUpdate } from './split-update.ts';

/** Applies pieces as the server does: one that builds on what never came is refused. */
function apply(pieces: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const piece of pieces) {
    Y.applyUpdate(doc, piece);
    expect(doc.store.pendingStructs).toBe(null);
    expect(doc.store.pendingDs).toBe(null);
  }
  return doc;
}

const change = fc.record({
  who: fc.nat(2),
  at: fc.nat(1_000),
  words: fc.string({ minLength: 1, maxLength: 40 }),
  remove: fc.nat(5),
  key: fc.constantFrom('', 'kind', 'box'),
  meet: fc.boolean(),
});

test('pieces come to the whole, in an order in which none waits for another', () => {
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 80, max: 600 }),
      (changes, most) => {
        const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
        for (const { who, at, words, remove, key, meet } of changes) {
          const doc = docs[who] as Y.Doc;
          const text = doc.getText('flat');
          if (key) doc.getMap('blocks').set(key, words);
          else text.insert(at % (text.length + 1), words);
          if (remove && text.length > remove) text.delete(at % (text.length - remove), remove);
          if (meet) for (const other of docs) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
        }
        const [all] = docs as [Y.Doc];
        for (const doc of docs) Y.applyUpdate(all, Y.encodeStateAsUpdate(doc));
        const { pieces, tooLarge } = splitUpdate(Y.encodeStateAsUpdate(all), most);
        expect(tooLarge).toEqual([]);
        const again = apply(pieces);
        expect(again.getText('flat').toJSON()).toBe(all.getText('flat').toJSON());
        expect(again.getMap('blocks').toJSON()).toEqual(all.getMap('blocks').toJSON());
        expect(Y.encodeStateVector(again).byteLength).toBe(Y.encodeStateVector(all).byteLength);
      },
    ),
    { numRuns: 200 },
  );
});

test('no piece is longer than a message may be, but for the list of what was deleted', () => {
  const doc = new Y.Doc();
  for (let at = 0; at < 300; at += 1) doc.getText('flat').insert(0, `${'x'.repeat(200)} ${at}`);
  const { pieces } = splitUpdate(Y.encodeStateAsUpdate(doc), 5_000);
  expect(pieces.length).toBeGreaterThan(10);
  for (const piece of pieces) expect(piece.byteLength).toBeLessThanOrEqual(5_100);
});

test('a change that no message can carry is named, and what does not build on it goes', () => {
  const doc = new Y.Doc();
  doc.getText('line/headline').insert(0, 'Before');
  const clock = Y.getState(doc.store, doc.clientID);
  doc.getText('flat').insert(0, 'x'.repeat(5_000));
  const other = new Y.Doc();
  other.getText('line/kicker').insert(0, 'Another person');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  const { pieces, tooLarge } = splitUpdate(Y.encodeStateAsUpdate(doc), 1_000);
  expect(tooLarge).toEqual([{ client: doc.clientID, clock, length: 5_000 }]);
  const arrived = apply(pieces);
  expect(arrived.getText('line/headline').toJSON()).toBe('Before');
  expect(arrived.getText('line/kicker').toJSON()).toBe('Another person');
  expect(arrived.getText('flat').toJSON()).toBe('');
});
