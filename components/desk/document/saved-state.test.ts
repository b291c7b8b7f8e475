import { describe, expect, test } from 'vitest';
import { savedState, wouldBeLost, type Connection } from './saved-state.ts';

const calm: Connection = { connected: true, authenticated: true, synced: true, unacknowledged: false, kept: true, keeps: true, signedOut: false, tried: true, readOnly: false, away: false };

describe('the status line', () => {
  test('says saved only when the server has committed everything', () => {
    expect(savedState(calm)).toBe('saved');
    expect(savedState({ ...calm, unacknowledged: true })).toBe('saving');
  });

  test('says offline as soon as the browser does, whatever the socket still believes', () => {
    expect(savedState({ ...calm, away: true })).toBe('offline');
    expect(savedState({ ...calm, away: true, tried: false, connected: false })).toBe('offline');
    expect(savedState({ ...calm, away: true, keeps: false })).toBe('unkept');
    expect(savedState({ ...calm, away: true, signedOut: true })).toBe('signed-out');
  });

  test('claims nothing before the first connection, although nothing is unacknowledged', () => {
    expect(savedState({ ...calm, connected: false, authenticated: false, synced: false, tried: false })).toBe('opening');
  });

  test.each([['not authenticated', { authenticated: false }], ['not synced', { synced: false }]])('never says saved while %s', (_why, part) => {
    expect(savedState({ ...calm, ...part })).not.toBe('saved');
  });

  test('says offline, and that the text is kept only where it can be', () => {
    const away = { ...calm, connected: false, authenticated: false, synced: false };
    expect(savedState(away)).toBe('offline');
    expect(savedState({ ...away, keeps: false })).toBe('unkept');
  });

  test('says that a reader’s last words were not sent', () => {
    expect(savedState({ ...calm, readOnly: true })).toBe('saved');
    expect(savedState({ ...calm, readOnly: true, unacknowledged: true })).toBe('unsent');
  });

  test('says signed out before anything else', () => {
    expect(savedState({ ...calm, signedOut: true })).toBe('signed-out');
  });
});

describe('closing the window', () => {
  test('loses nothing that the database or this browser has', () => {
    expect(wouldBeLost({ ...calm, kept: false })).toBe(false);
    expect(wouldBeLost({ ...calm, unacknowledged: true })).toBe(false);
    expect(wouldBeLost({ ...calm, unacknowledged: true, kept: false })).toBe(true);
  });
});
