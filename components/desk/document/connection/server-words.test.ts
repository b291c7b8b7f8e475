import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { CLOSE, DENIED } from '#lib/newsroom/collaboration/protocol/close-codes.ts';
import { refusedMessage, savedMessage } from '#lib/newsroom/collaboration/protocol/messages.ts';
import { deniedBy, readServerWords, shutBy } from './server-words.ts';

function written(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 7;
  doc.getText('flat').insert(0, 'words');
  return Y.encodeStateAsUpdate(doc);
}

test('of a change that cannot be read no part is named', () =>
  expect(refusedMessage('invalid', 'x', new Uint8Array([9, 9])).changes).toEqual([]));

describe('what the server says beside the text', () => {
  test('is read as the server writes it', () => {
    const said = savedMessage({
      version: 3,
      sha256: 'c'.repeat(64),
      deskState: 'draft',
      changedAt: new Date(0),
      refused: [],
    });
    expect(readServerWords(JSON.stringify(said))).toEqual(said);
    expect(readServerWords('{"type":"story"}')).toEqual({ type: 'story' });
    const refused = refusedMessage('too_large', 'One change is too large.', written());
    expect(refused.changes).toEqual([[7, 0, 5]]);
    expect(readServerWords(JSON.stringify(refused))).toEqual(refused);
  });

  test.each([
    '',
    'no json',
    '{}',
    '{"type":"saved"}',
    '{"type":"refused","code":"invalid","sentence":"","changes":[[1,2]]}',
    'null',
  ])('“%s” is nothing', (payload) => expect(readServerWords(payload)).toBeNull());
});

describe('why the document is shut', () => {
  test('a lost connection is no reason', () => expect(shutBy(1006, '')).toBeNull());
  test('a restart is none either: it comes back', () =>
    expect(shutBy(CLOSE.restarting, 'The newsroom restarts.')).toBeNull());
  test('an ended session is one', () =>
    expect(shutBy(CLOSE.signed_out, 'x')?.why).toBe('signed-out'));
  test('the server’s sentence is kept', () =>
    expect(shutBy(CLOSE.too_large, 'One change is larger than 1 MiB.')).toEqual({
      why: 'refused',
      sentence: 'One change is larger than 1 MiB.',
    }));
  test('a denial tells the one from the other', () => {
    expect(deniedBy(DENIED.signedOut).why).toBe('signed-out');
    expect(deniedBy(DENIED.notFound).why).toBe('gone');
    expect(deniedBy(DENIED.reload).why).toBe('reload');
  });

  test('a question that could not be asked is no answer: the story is not gone', () => {
    expect(deniedBy(DENIED.unknown).why).toBe('unavailable');
    expect(shutBy(CLOSE.unavailable, 'The disk of the newsroom is full.')).toEqual({
      why: 'unavailable',
      sentence: 'The disk of the newsroom is full.',
    });
  });
});
