import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { takeOut, takeOutPending } from './take-out.ts';

/** What a window writes in one change, as the server would name it. */
function written(doc: Y.Doc, change: () => void) {
  const clock = Y.getState(doc.store, doc.clientID);
  change();
  return { client: doc.clientID, clock, length: Y.getState(doc.store, doc.clientID) - clock };
}

function window(words: string): Y.Doc {
  const doc = new Y.Doc();
  doc.getText('flat').applyDelta([{ insert: { b: 'one' } }, { insert: words }]);
  return doc;
}

test('what was refused goes, what was written before and after stays, and weighs no more than a letter', () => {
  const doc = window('Before.');
  const refused = written(doc, () => doc.getText('flat').insert(8, 'x'.repeat(50_000)));
  doc.getText('flat').insert(50_008, ' After.');
  doc.getText('flat').insert(20_000, 'inside');
  expect(takeOut(doc, [refused])).toEqual([{ part: 'Body', words: 'x'.repeat(50_000) }]);
  expect(doc.getText('flat').toJSON()).toBe('Before.inside After.');
  const update = Y.encodeStateAsUpdate(doc);
  expect(update.byteLength).toBeLessThan(400);
  const server = new Y.Doc();
  Y.applyUpdate(server, update);
  expect(server.getText('flat').toJSON()).toBe('Before.inside After.');
});

test('what somebody took back with undo, and undo still holds, weighs nothing either', () => {
  const doc = window('');
  const undo = new Y.UndoManager(doc.getText('flat'));
  const refused = written(doc, () => doc.getText('flat').insert(1, 'x'.repeat(50_000)));
  undo.undo();
  expect(Y.encodeStateAsUpdate(doc).byteLength).toBeGreaterThan(50_000);
  expect(takeOut(doc, [refused])).toEqual([]);
  expect(Y.encodeStateAsUpdate(doc).byteLength).toBeLessThan(400);
});

test.each([
  ['line/headline', 'Headline'],
  ['note', 'Note'],
  ['leadCaption', 'Lead photo'],
  ['f/one/caption', 'Body'],
  ['unheard of', 'Details'],
])('words of %s are kept as those of %s', (name, part) => {
  const doc = new Y.Doc();
  const refused = written(doc, () => doc.getText(name).insert(0, 'Words.'));
  expect(takeOut(doc, [refused])).toEqual([{ part, words: 'Words.' }]);
  expect(doc.getText(name).toJSON()).toBe('');
});

test('what this window does not have is none of its business', () => {
  const doc = window('Mine.');
  expect(
    takeOut(doc, [
      { client: 1, clock: 0, length: 9 },
      { client: doc.clientID, clock: 500, length: 3 },
    ]),
  ).toEqual([]);
  expect(doc.getText('flat').toJSON()).toBe('Mine.');
});

test(
  'what builds on changes that nobody has is taken out with its words, and holds up nothing ' +
    'that is written after it',
  () => {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    const text = doc.getText('flat');
    text.insert(0, 'Known.');
    text.insert(6, ' Lost.');
    for (const letter of ' Left alone.') text.insert(text.length, letter);
    const [known, , ...alone] = updates;
    // As a device is read that had no room for one of them.
    const window = new Y.Doc();
    for (const update of [known as Uint8Array, ...alone]) Y.applyUpdate(window, update);
    expect(takeOutPending(window)).toBe('Left alone.');
    expect(takeOutPending(window)).toBe(null);
    window.getText('flat').insert(6, ' And on.');
    const server = new Y.Doc();
    Y.applyUpdate(server, Y.encodeStateAsUpdate(window));
    expect([server.getText('flat').toJSON(), server.store.pendingStructs]).toEqual([
      'Known. And on.',
      null,
    ]);
  },
);
