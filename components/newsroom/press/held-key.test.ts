import { describe, expect, test } from 'vitest';
import { mayRepeat, type Place } from './held-key.ts';

const PLACES: Place[] = ['text', 'line', 'elsewhere'];

describe('a key that is held down', () => {
  test.each(
    PLACES.flatMap((place) =>
      ['ArrowDown', 'PageUp', 'Home', 'Tab', 'F5', 'Control', 'AltGraph'].map(
        (key) => [key, place] as const,
      ),
    ),
  )('%s moves on, in %s', (key, place) => {
    expect(mayRepeat({ key, ctrl: false, place })).toBe(true);
  });

  test.each<[string, Place, boolean]>([
    ['a', 'text', true],
    ['a', 'line', true],
    ['a', 'elsewhere', false],
    [' ', 'text', true],
    [' ', 'line', true],
    [' ', 'elsewhere', false],
    ['Backspace', 'text', true],
    ['Backspace', 'elsewhere', false],
    ['Enter', 'text', true],
    ['Enter', 'line', false],
    ['Enter', 'elsewhere', false],
    ['Escape', 'text', false],
    ['Escape', 'line', false],
    ['Escape', 'elsewhere', false],
    ['r', 'elsewhere', false],
    ['?', 'elsewhere', false],
    ['/', 'elsewhere', false],
  ])('%s in %s: %s', (key, place, may) => expect(mayRepeat({ key, ctrl: false, place })).toBe(may));

  test.each(
    PLACES.flatMap((place) => ['Enter', 's', 'k', '.', 'h'].map((key) => [key, place] as const)),
  )('Ctrl+%s acts once, in %s', (key, place) => {
    expect(mayRepeat({ key, ctrl: true, place })).toBe(false);
  });

  test.each(['z', 'Z', 'y', 'v', 'Backspace'])('Ctrl+%s goes on in a text', (key) => {
    expect(mayRepeat({ key, ctrl: true, place: 'text' })).toBe(true);
    expect(mayRepeat({ key, ctrl: true, place: 'elsewhere' })).toBe(false);
  });

  test('zooming goes on everywhere', () =>
    expect(mayRepeat({ key: '+', ctrl: true, place: 'elsewhere' })).toBe(true));
});
