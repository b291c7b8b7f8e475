import { describe, expect, it } from 'vitest';
import { readPress, type Pressed } from './key-press.ts';

const press = (key: string, more: Partial<Pressed> = {}) =>
  readPress({
    key,
    ctrl: false,
    shift: false,
    alt: false,
    typing: false,
    letters: true,
    afterG: false,
    ...more,
  });

describe('a key press', () => {
  it('opens the palette with Ctrl K, also while typing', () => {
    expect(press('k', { ctrl: true, typing: true })).toEqual({ means: 'palette' });
    expect(press('K', { ctrl: true, letters: false })).toEqual({ means: 'palette' });
    expect(press('k', { ctrl: true, shift: true })).toBeNull();
  });

  it('is nobody’s letter while typing, with a modifier, or when letters are off', () => {
    expect(press('a', { typing: true })).toBeNull();
    expect(press('a', { alt: true })).toBeNull();
    expect(press('?', { letters: false })).toBeNull();
  });

  it('goes to a room with G and its letter', () => {
    expect(press('g')).toEqual({ means: 'begin-go' });
    expect(press('R', { afterG: true })).toEqual({ means: 'go', key: 'r' });
  });

  it('is a letter of the screen otherwise', () => {
    expect(press('a')).toEqual({ means: 'letter', key: 'A' });
    expect(press('F', { shift: true })).toEqual({ means: 'letter', key: 'Shift+F' });
    expect(press('/')).toEqual({ means: 'letter', key: '/' });
    expect(press('Enter')).toBeNull();
  });
});
