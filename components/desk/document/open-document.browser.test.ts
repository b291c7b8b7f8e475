import { afterEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import * as Y from 'yjs';
import { CLOSE, DENIED } from '#lib/newsroom/collaboration/protocol/close-codes.ts';
import { bodyOf, lineOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { seedDocument } from '#lib/newsroom/collaboration/projection/seed-document.ts';
import { contentOf } from '#lib/testing/desk-stories.ts';
import { ledger } from '../../newsroom/ledger/ledger.ts';
import { makeBeside } from '../beside/make-beside.ts';
import { openDocument } from './open-document.ts';
import type { OpenDocument, Opening } from './opened.ts';
import { leaveDocument, takeDocument } from './open-documents.ts';
import { socketAddress } from './connection/socket.ts';

const STATE = Y.encodeStateAsUpdate(seedDocument(contentOf()));
const url = socketAddress(location);
let opened: OpenDocument[] = [];

afterEach(() => {
  for (const open of opened.splice(0)) open.close();
  opened = [];
  for (const { id } of ledger.entries()) ledger.drop(id);
});

/** A story in one window of somebody. */
function openStory(given: Partial<Opening> = {}): OpenDocument {
  const open = openDocument({
    storyId: crypto.randomUUID(),
    staffId: crypto.randomUUID(),
    state: STATE,
    url,
    ...given,
  });
  opened.push(open);
  return open;
}

const entryOf = ({ storyId, staffId }: OpenDocument) =>
  ledger.entries().find(({ id }) => id === `text:${storyId}:${staffId}`);
const becomes = (open: OpenDocument, status: string) =>
  expect.poll(() => entryOf(open)?.status).toBe(status);
const headlineOf = ({ doc }: OpenDocument) => lineOf(doc, 'headline').toJSON();
const write = ({ doc }: OpenDocument, words: string) => lineOf(doc, 'headline').insert(0, words);

async function saved(given: Partial<Opening> = {}): Promise<OpenDocument> {
  const open = openStory(given);
  await becomes(open, 'saved');
  return open;
}

const leftBehind = ({ storyId }: OpenDocument) =>
  Object.keys(localStorage).filter(
    (key) => key.startsWith('galley-last:') && key.includes(storyId),
  );

describe('a story that is opened', () => {
  test('and left at once leaves the newsroom’s text to the newsroom, and keeps one’s own words', async () => {
    const open = openStory();
    await expect.poll(() => open.provider).not.toBeNull();
    dispatchEvent(new Event('pagehide'));
    expect(leftBehind(open)).toEqual([]);
    write(open, 'Own words. ');
    dispatchEvent(new Event('pagehide'));
    expect(leftBehind(open)).toHaveLength(1);
    expect(localStorage.getItem(leftBehind(open)[0] ?? '')?.length).toBeLessThan(200);
  });

  test('is opening until the newsroom has answered, then saved, and owes nothing', async () => {
    const storyId = crypto.randomUUID();
    await commands.behave(storyId, { holds: true });
    const open = openStory({ storyId });
    await expect.poll(() => open.ready).toBe(true);
    expect(entryOf(open)).toMatchObject({
      status: 'opening',
      what: 'the text of “Ferries stop”',
      owes: false,
    });
    await commands.behave(storyId, {});
    await becomes(open, 'saved');
    expect(entryOf(open)).toMatchObject({ owes: false, kept: true });
  });

  test('without a text of the page waits for the newsroom’s', async () => {
    const { storyId } = await saved();
    const other = openStory({ storyId, state: null });
    expect(other.ready).toBe(false);
    await becomes(other, 'saved');
    expect([other.ready, headlineOf(other)]).toEqual([true, 'Ferries stop']);
  });

  test('tells who listens of every change, and nobody after it was closed', async () => {
    const open = openStory();
    const heard: boolean[] = [];
    open.subscribe(() => heard.push(open.connection.synced));
    await becomes(open, 'saved');
    expect(heard).toContain(true);
    const before = heard.length;
    open.close();
    open.setSignedOut(true);
    expect(heard).toHaveLength(before);
    expect(entryOf(open)).toBeUndefined();
  });
});

describe('what is written', () => {
  test('is owed until the newsroom has acknowledged it', async () => {
    const open = await saved();
    await commands.behave(open.storyId, { holds: true });
    write(open, 'Now: ');
    await becomes(open, 'sending');
    expect(entryOf(open)).toMatchObject({ owes: true, what: 'the text of “Now: Ferries stop”' });
    await commands.behave(open.storyId, {});
    await becomes(open, 'saved');
    expect(entryOf(open)?.owes).toBe(false);
  });

  test('reaches everybody who has the story open', async () => {
    const one = await saved();
    const other = await saved({ storyId: one.storyId });
    write(one, 'Now: ');
    await expect.poll(() => headlineOf(other)).toBe('Now: Ferries stop');
    expect(entryOf(other)?.owes).toBe(false);
  });

  test('without a network is kept on the device, and goes when it is back', async () => {
    const open = await saved();
    const other = await saved({ storyId: open.storyId });
    open.setAway(true);
    expect([entryOf(open)?.status, open.offlineSince instanceof Date]).toEqual(['offline', true]);
    write(open, 'Now: ');
    await expect
      .poll(() => entryOf(open))
      .toMatchObject({ status: 'offline', kept: true, owes: true });
    expect(headlineOf(other)).toBe('Ferries stop');
    open.setAway(false);
    await becomes(open, 'saved');
    expect(open.offlineSince).toBeNull();
    await expect.poll(() => headlineOf(other)).toBe('Now: Ferries stop');
  });

  test('in a window that went is owed by the next one, which brings it', async () => {
    const open = await saved();
    open.setAway(true);
    write(open, 'Kept: ');
    await expect.poll(() => entryOf(open)).toMatchObject({ kept: true, owes: true });
    open.close();
    expect(entryOf(open)?.owes).toBe(true);
    localStorage.setItem(`galley-unsent:text:${open.storyId}:${open.staffId}`, 'the text');
    const next = openStory({ storyId: open.storyId, staffId: open.staffId });
    expect(entryOf(next)?.owes).toBe(true);
    await becomes(next, 'saved');
    expect([headlineOf(next), entryOf(next)?.owes]).toEqual(['Kept: Ferries stop', false]);
    const other = await saved({ storyId: open.storyId, state: null });
    expect(headlineOf(other)).toBe('Kept: Ferries stop');
  });

  test('while nothing may be written is not sent, and says so', async () => {
    const storyId = crypto.randomUUID();
    await saved({ storyId });
    await commands.behave(storyId, { readOnly: true });
    const open = openStory({ storyId });
    await becomes(open, 'saved');
    expect(open.connection.readOnly).toBe(true);
    write(open, 'Mine: ');
    await becomes(open, 'unsent');
    expect(entryOf(open)?.owes).toBe(true);
  });
});

describe('a connection that is lost', () => {
  test('is tried again by itself, and brings what was written meanwhile', async () => {
    const open = await saved();
    const connected: boolean[] = [];
    open.subscribe(() => connected.push(open.connection.connected));
    await commands.cut(open.storyId, 1011, '');
    await expect.poll(() => connected).toContain(false);
    expect(open.shut).toBeNull();
    write(open, 'Now: ');
    await becomes(open, 'saved');
    const other = await saved({ storyId: open.storyId, state: null });
    expect(headlineOf(other)).toBe('Now: Ferries stop');
  });

  test.each<[number, string]>([
    [CLOSE.forbidden, 'read-only'],
    [CLOSE.conflict, 'may-write'],
    [CLOSE.too_large, 'refused'],
    [CLOSE.invalid, 'refused'],
  ])('by code %i says that it is %s until all is saved again', async (code, why) => {
    const open = await saved();
    const shut: unknown[] = [];
    open.subscribe(() => shut.push(open.shut));
    await commands.cut(open.storyId, code, 'The sentence of the newsroom.');
    await expect
      .poll(() => shut)
      .toContainEqual({ why, sentence: 'The sentence of the newsroom.' });
    await becomes(open, 'saved');
    await expect.poll(() => open.shut).toBeNull();
  });

  test('to a newsroom in trouble is tried again later', async () => {
    const open = await saved();
    await commands.cut(open.storyId, CLOSE.unavailable, 'The database does not answer.');
    await expect.poll(() => open.shut?.why).toBe('unavailable');
    await expect.poll(() => open.shut).toBeNull();
    await becomes(open, 'saved');
  });
});

describe('a door that is shut', () => {
  test.each<[string, string, string]>([
    [DENIED.notFound, 'gone', 'offline'],
    [DENIED.reload, 'reload', 'offline'],
    [DENIED.signedOut, 'signed-out', 'signed-out'],
  ])('because of “%s” (%s) is not knocked at', async (reason, why, status) => {
    const storyId = crypto.randomUUID();
    await commands.behave(storyId, { denies: reason });
    const open = openStory({ storyId });
    await expect.poll(() => open.shut?.why).toBe(why);
    await becomes(open, status);
    await commands.behave(storyId, {});
    open.setAway(true);
    open.setAway(false);
    await new Promise((resolve) => {
      setTimeout(resolve, 600);
    });
    expect(open.connection.authenticated).toBe(false);
  });

  test('opens after signing in again, with what was written meanwhile', async () => {
    const storyId = crypto.randomUUID();
    const other = await saved({ storyId });
    await commands.behave(storyId, { denies: DENIED.signedOut });
    const open = openStory({ storyId });
    await becomes(open, 'signed-out');
    write(open, 'Mine: ');
    await commands.behave(storyId, {});
    open.reconnect();
    await becomes(open, 'saved');
    await expect.poll(() => headlineOf(other)).toBe('Mine: Ferries stop');
  });

  test('that could not be asked about opens by itself', async () => {
    const storyId = crypto.randomUUID();
    await commands.behave(storyId, { denies: DENIED.unknown });
    const open = openStory({ storyId });
    await expect.poll(() => open.shut?.why).toBe('unavailable');
    await commands.behave(storyId, {});
    await becomes(open, 'saved');
  });
});

describe('a change that was refused', () => {
  const refusedIn = ({ doc }: OpenDocument, from: number, code = 'invalid') => ({
    type: 'refused',
    code,
    sentence: 'It is no word.',
    changes: [
      [doc.clientID, from, Y.decodeStateVector(Y.encodeStateVector(doc)).get(doc.clientID)],
    ],
  });
  const clockOf = ({ doc }: OpenDocument) =>
    Y.decodeStateVector(Y.encodeStateVector(doc)).get(doc.clientID) ?? 0;

  test('is taken out and kept beside the text, and everything after it goes on', async () => {
    const open = await saved();
    const from = clockOf(open);
    write(open, 'Bad ');
    const message = refusedIn(open, from);
    await becomes(open, 'saved');
    await commands.tell(open.storyId, message);
    await expect.poll(() => headlineOf(open)).toBe('Ferries stop');
    expect(open.beside.list()).toMatchObject([
      { part: 'Headline', words: 'Bad', why: 'It is no word.' },
    ]);
    expect(ledger.entries()).toContainEqual(
      expect.objectContaining({ kind: 'words', status: 'beside', owes: true }),
    );
    await becomes(open, 'saved');
    write(open, 'Good: ');
    await becomes(open, 'saved');
    expect(headlineOf(open)).toBe('Good: Ferries stop');
  });

  test('that is refused once more has the document opened anew: nothing of it is lost', async () => {
    const open = await saved();
    const from = clockOf(open);
    write(open, 'Bad ');
    await becomes(open, 'saved');
    const message = refusedIn(open, from);
    await commands.tell(open.storyId, message);
    await expect.poll(() => open.beside.list()).toHaveLength(1);
    await becomes(open, 'saved');
    await commands.tell(open.storyId, message);
    await expect
      .poll(() => open.outdated)
      .toMatchObject({
        why: 'It is no word.',
        lines: expect.arrayContaining(['Ferries stop', 'The ferries stopped.']),
      });
  });

  test('because it builds on another one goes with the next handshake', async () => {
    const open = await saved();
    const states: boolean[] = [];
    open.subscribe(() => states.push(open.connection.resyncing));
    await commands.tell(open.storyId, {
      type: 'refused',
      code: 'incomplete',
      sentence: '',
      changes: [],
    });
    await expect.poll(() => states).toContain(true);
    await becomes(open, 'saved');
    expect(open.beside.list()).toEqual([]);
  });

  test('leaves what a later document does not have beside the text', async () => {
    const [storyId, staffId, lines, why] = [
      crypto.randomUUID(),
      crypto.randomUUID(),
      ['Ferries stop', 'A line that was mine'],
      'It was refused.',
    ];
    const beside = makeBeside({ storyId, staffId, ledger, store: localStorage });
    const kept = beside.keep({ part: 'Story', words: lines.join('\n'), why });
    const open = await saved({ storyId, staffId, before: { lines, why, beside, kept } });
    expect(open.beside.list()).toMatchObject([
      { part: 'Story', words: 'A line that was mine', why: 'It was refused.' },
    ]);
  });
});

describe('a desk that leaves the screen', () => {
  const take = (given: Partial<Opening> = {}) => {
    const open = takeDocument({
      storyId: crypto.randomUUID(),
      staffId: crypto.randomUUID(),
      state: STATE,
      url,
      ...given,
    });
    opened.push(open);
    return open;
  };

  test('closes a document of which nothing is under way', async () => {
    const open = take();
    await becomes(open, 'saved');
    leaveDocument(open);
    expect(entryOf(open)).toBeUndefined();
  });

  test('keeps one whose words are on their way until they have arrived, or somebody comes back to it', async () => {
    const open = take();
    await becomes(open, 'saved');
    await commands.behave(open.storyId, { holds: true });
    write(open, 'Now: ');
    await becomes(open, 'sending');
    leaveDocument(open);
    expect(open.provider?.awareness?.getLocalState()).toBeNull();
    expect(take({ storyId: open.storyId, staffId: open.staffId })).toBe(open);
    leaveDocument(open);
    await commands.behave(open.storyId, {});
    await expect.poll(() => entryOf(open)).toBeUndefined();
    expect(bodyOf(open.doc).length).toBeGreaterThan(0);
  });
});
