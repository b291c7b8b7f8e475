import { describe, expect, it } from 'vitest';
import { isComposingKey } from './composing.ts';

describe('a key of an input method', () => {
  it.each([
    ['while it composes', true, 229, true],
    ['while it composes, with a code of its own', true, 13, true],
    ['the Enter that ends a composition in Safari, which comes after its end', false, 229, true],
    ['an Enter', false, 13, false],
    ['a letter', false, 65, false],
  ])('%s', (_, isComposing, keyCode, wanted) => {
    expect(isComposingKey({ isComposing, keyCode })).toBe(wanted);
  });
});
