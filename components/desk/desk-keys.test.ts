import { describe, expect, test } from 'vitest';
import { deskKey } from './desk-keys.ts';

const press = (
  key: string,
  held: Partial<{ ctrl: boolean; alt: boolean; shift: boolean; altGraph: boolean }> = {},
) => deskKey({ key, ctrl: false, alt: false, shift: false, altGraph: false, ...held });

describe('the desk’s keys', () => {
  test.each([
    ['s', 'save'],
    ['S', 'save'],
    ['Enter', 'next-step'],
    ['.', 'panel'],
    ['k', 'link'],
  ])('Ctrl+%s', (key, means) => {
    expect(press(key, { ctrl: true })).toBe(means);
  });

  test('Ctrl+H and Ctrl+Shift+H find and replace', () => {
    expect(press('h', { ctrl: true })).toBe('replace');
    expect(press('H', { ctrl: true, shift: true })).toBe('replace');
    expect(press('f', { ctrl: true })).toBeNull();
  });

  test('Alt+F10 goes to the toolbar', () => expect(press('F10', { alt: true })).toBe('toolbar'));

  test('a bare letter is text', () => expect(press('s')).toBeNull());

  test.each(['s', 'k', '.', 'Enter'])('AltGr+%s types what the keyboard has there', (key) => {
    expect(press(key, { ctrl: true, alt: true, altGraph: true })).toBeNull();
    expect(press(key, { ctrl: true, alt: true })).toBeNull();
  });

  test('Ctrl+Shift+S is somebody else’s', () =>
    expect(press('s', { ctrl: true, shift: true })).toBeNull());
});
