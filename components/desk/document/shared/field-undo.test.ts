import { expect, test } from 'vitest';
import { historyKey } from './field-undo.ts';

const key = (pressed: string, more: Partial<KeyboardEvent> = {}) =>
  historyKey({
    key: pressed,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...more,
  });

test.each([
  ['z', { ctrlKey: true }, 'undo'],
  ['z', { metaKey: true }, 'undo'],
  ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
  ['y', { ctrlKey: true }, 'redo'],
  ['y', { ctrlKey: true, shiftKey: true }, null],
  ['z', {}, null],
  ['z', { ctrlKey: true, altKey: true }, null],
] as const)('%s with %o means %s', (pressed, more, meant) =>
  expect(key(pressed, more)).toBe(meant),
);
