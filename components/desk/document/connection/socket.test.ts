import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { LONGEST_CHANGE, LONGEST_UPDATE } from '#lib/newsroom/collaboration/protocol/bounds.ts';
import { bodyOf, lineOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { joinDocument } from './socket.ts';

const STORY = '0198a6a0-0000-7000-8000-000000000001';
const STAFF = '0198a6a0-0000-7000-8000-000000000002';
const SYNC = 0;
const STEP_1 = 0;

/** A socket that is not opened: what goes out is looked at. */
class Outgoing extends HocuspocusProviderWebsocket {
  sent: Uint8Array[] = [];
  override send(message: Uint8Array): void {
    this.sent.push(message);
  }
}

/** What a server asks that knows nothing of the story. */
function whatDoYouHave(): MessageEvent {
  const encoder = new Y.UpdateEncoderV1();
  encoder.writeString(STORY);
  encoder.writeLen(SYNC);
  encoder.writeLen(STEP_1);
  encoder.writeBuf(Y.encodeStateVector(new Y.Doc()));
  return new MessageEvent('message', { data: encoder.toUint8Array().slice().buffer });
}

/**
 * The update in a message: behind the story, the kind of message, which of that kind, and its
 * length.
 */
function updateIn(message: Uint8Array): Uint8Array {
  const decoder = new Y.UpdateDecoderV1({ arr: message, pos: 0 });
  expect([decoder.readString(), decoder.readLen()]).toEqual([STORY, SYNC]);
  decoder.readLen();
  return decoder.readBuf();
}

const left: (() => void)[] = [];
afterEach(() => {
  for (const leave of left.splice(0)) leave();
});

/** A window whose server asks what it has written without a connection. */
function answered(write: (doc: Y.Doc) => void) {
  const socket = new Outgoing({ url: 'ws://localhost', autoConnect: false });
  const doc = new Y.Doc();
  write(doc);
  const tooLarge: number[] = [];
  const provider = joinDocument(socket, { storyId: STORY, staffId: STAFF, doc }, (stretches) =>
    tooLarge.push(...stretches.map(({ length }) => length)),
  );
  left.push(() => {
    provider.destroy();
    socket.destroy();
  });
  // As upon every opening of the socket: what is asked is counted as one change that waits.
  provider.startSync();
  socket.sent = [];
  provider.onMessage(whatDoYouHave());
  return { provider, tooLarge, messages: socket.sent, doc };
}

test('what was written without a connection goes in one message where it fits', () => {
  const { provider, messages } = answered((doc) => bodyOf(doc).insert(0, 'Written on the ferry.'));
  expect(messages).toHaveLength(1);
  expect(provider.unsyncedChanges).toBe(1);
});

test(
  'what was written without a connection and is more than a message may be goes in pieces, ' +
    'and each waits for its own commit',
  () => {
    const { provider, messages, doc } = answered((written) => {
      for (const letter of ['a', 'b']) bodyOf(written).insert(0, letter.repeat(560_000));
      lineOf(written, 'headline').insert(0, 'A long day');
    });
    expect(messages.length).toBeGreaterThan(1);
    expect(provider.unsyncedChanges).toBe(messages.length);
    const arrived = new Y.Doc();
    for (const message of messages) {
      expect(updateIn(message).byteLength).toBeLessThanOrEqual(LONGEST_UPDATE);
      Y.applyUpdate(arrived, updateIn(message));
    }
    expect(lineOf(arrived, 'headline').toJSON()).toBe('A long day');
    expect(bodyOf(arrived).toJSON()).toBe(bodyOf(doc).toJSON());
  },
);

test('what no message can carry is named, and everything that does not build on it goes', () => {
  const { messages, tooLarge } = answered((doc) => {
    lineOf(doc, 'headline').insert(0, 'Goes');
    bodyOf(doc).insert(0, 'x'.repeat(LONGEST_CHANGE + 1));
  });
  expect(tooLarge).toEqual([LONGEST_CHANGE + 1]);
  const arrived = new Y.Doc();
  for (const message of messages) Y.applyUpdate(arrived, updateIn(message));
  expect(lineOf(arrived, 'headline').toJSON()).toBe('Goes');
});
