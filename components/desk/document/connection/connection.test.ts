import { describe, expect, test } from 'vitest';
import { statusOfConnection, textEntry, type Connection } from './connection.ts';

const calm: Connection = {
  connected: true,
  authenticated: true,
  synced: true,
  unacknowledged: false,
  unread: false,
  kept: true,
  keeps: true,
  signedOut: false,
  tried: true,
  readOnly: false,
  away: false,
  resyncing: false,
};

describe('how a text stands', () => {
  test('says saved only when the server has committed everything', () => {
    expect(statusOfConnection(calm)).toBe('saved');
    expect(statusOfConnection({ ...calm, unacknowledged: true })).toBe('sending');
  });

  test('says nothing is saved before words that an earlier window left on this device are read', () => {
    expect(statusOfConnection({ ...calm, unread: true })).toBe('sending');
  });

  test('says offline as soon as the browser does, whatever the socket still believes', () => {
    expect(statusOfConnection({ ...calm, away: true })).toBe('offline');
    expect(statusOfConnection({ ...calm, away: true, tried: false, connected: false })).toBe(
      'offline',
    );
    expect(statusOfConnection({ ...calm, away: true, keeps: false })).toBe('unkept');
    expect(statusOfConnection({ ...calm, away: true, signedOut: true })).toBe('signed-out');
  });

  test('claims nothing before the first connection, although nothing is unacknowledged', () => {
    expect(
      statusOfConnection({
        ...calm,
        connected: false,
        authenticated: false,
        synced: false,
        tried: false,
      }),
    ).toBe('opening');
  });

  test.each([
    ['not authenticated', { authenticated: false }],
    ['not synced', { synced: false }],
  ])('never says saved while %s', (_why, part) => {
    expect(statusOfConnection({ ...calm, ...part })).not.toBe('saved');
  });

  test('says offline, and that the text is kept only where it can be', () => {
    const away = { ...calm, connected: false, authenticated: false, synced: false };
    expect(statusOfConnection(away)).toBe('offline');
    expect(statusOfConnection({ ...away, keeps: false })).toBe('unkept');
  });

  test('says that a reader’s last words were not sent', () => {
    expect(statusOfConnection({ ...calm, readOnly: true })).toBe('saved');
    expect(statusOfConnection({ ...calm, readOnly: true, unacknowledged: true })).toBe('unsent');
  });

  test('says that it is on its way while the socket is opened anew after a refusal', () => {
    expect(
      statusOfConnection({
        ...calm,
        connected: false,
        authenticated: false,
        synced: false,
        resyncing: true,
      }),
    ).toBe('sending');
    expect(statusOfConnection({ ...calm, away: true, resyncing: true })).toBe('offline');
  });

  test('says signed out before anything else', () => {
    expect(statusOfConnection({ ...calm, signedOut: true })).toBe('signed-out');
  });
});

test('a text is named by its headline, and is kept when all of it is in the store', () => {
  const written = { id: 'text', storyId: 's', headline: 'Ferries stop', owes: true };
  expect(textEntry({ ...calm, unacknowledged: true, kept: false }, written)).toEqual({
    id: 'text',
    storyId: 's',
    kind: 'text',
    what: 'the text of “Ferries stop”',
    status: 'sending',
    kept: false,
    owes: true,
  });
  expect(textEntry(calm, { ...written, headline: '', owes: false })).toMatchObject({
    what: 'the text of a story without a headline',
    status: 'saved',
    kept: true,
  });
});
