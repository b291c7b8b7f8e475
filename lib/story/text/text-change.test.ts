import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { carried, changeBetween } from './text-change.ts';

const applied = (
  text: string,
  { at, remove, insert }: { at: number; remove: number; insert: string },
) => text.slice(0, at) + insert + text.slice(at + remove);

describe('the change between two texts', () => {
  test('is nothing for the same text', () => expect(changeBetween('Quito', 'Quito')).toBeNull());

  test('stands where the caret is when letters repeat', () => {
    expect(changeBetween('aa', 'aaa', 1)).toEqual({ at: 0, remove: 0, insert: 'a' });
    expect(changeBetween('aa', 'aaa', 3)).toEqual({ at: 2, remove: 0, insert: 'a' });
  });

  test('replaces no more than what differs', () => {
    expect(changeBetween('Bolivia lets observers film', 'Bolivia lets nobody film', 19)).toEqual({
      at: 13,
      remove: 9,
      insert: 'nobody',
    });
  });

  test('keeps both halves of an emoji together', () => {
    expect(changeBetween('a😀', 'a😁')).toEqual({ at: 1, remove: 2, insert: '😁' });
  });

  test('makes any text of any other, also in a shared text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.nat(40),
        (before, after, caret) => {
          const change = changeBetween(before, after, Math.min(caret, after.length));
          expect(change ? applied(before, change) : before).toBe(after);
          if (!change) return;
          const shared = new Y.Doc().getText();
          shared.insert(0, before);
          shared.delete(change.at, change.remove);
          shared.insert(change.at, change.insert);
          expect(shared.toString()).toBe(after);
        },
      ),
    );
  });
});

describe('a caret under somebody else’s change', () => {
  test('moves with words before it and stays for words behind it', () => {
    expect(carried(5, [{ retain: 2 }, { insert: 'abc' }])).toBe(8);
    expect(carried(5, [{ retain: 5 }, { insert: 'abc' }])).toBe(5);
    expect(carried(5, [{ retain: 7 }, { delete: 2 }])).toBe(5);
  });

  test('falls to the start of a deletion around it', () => {
    expect(carried(5, [{ retain: 3 }, { delete: 10 }])).toBe(3);
    expect(carried(5, [{ delete: 2 }])).toBe(3);
  });
});
