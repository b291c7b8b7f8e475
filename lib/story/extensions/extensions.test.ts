import { Fragment, Slice } from '@tiptap/pm/model';
import { liftTarget } from '@tiptap/pm/transform';
import { describe, expect, test } from 'vitest';
import {
  RefusedAttribute,
  validation,
  written,
  yesOrNo,
  type Attribute,
} from '../blocks/attribute.ts';
import type { Block } from '../blocks/blocks.ts';
import { headingLevel } from '../blocks/heading/block.ts';
import { listStart } from '../blocks/ordered-list/block.ts';
import { pictureId } from '../blocks/picture/block.ts';
import { bodySchema, lineSchema } from '../text/schema.ts';
import { bodyOf, paragraphOf } from '../testing/any-body.ts';
import { linkAddress } from './link.ts';
import { onOneLine } from './one-line.ts';
import { blockDigit } from './shortcuts.ts';

describe('Ctrl+Alt with a digit', () => {
  const press = (keys: Partial<KeyboardEvent>, graph = false) =>
    blockDigit({
      altKey: true,
      ctrlKey: true,
      metaKey: false,
      shiftKey: false,
      code: 'Digit2',
      getModifierState: () => graph,
      ...keys,
    } as KeyboardEvent);

  test.each([
    ['Digit0', '0'],
    ['Digit2', '2'],
    ['Digit3', '3'],
    ['Digit1', null],
    ['KeyM', null],
    ['Numpad2', null],
  ])('%s is %s', (code, digit) => expect(press({ code })).toBe(digit));

  test('AltGr types a sign (², ³, }) and is no shortcut', () => expect(press({}, true)).toBeNull());
  test('Cmd+Option on a Mac is one', () =>
    expect(press({ ctrlKey: false, metaKey: true })).toBe('2'));
  test('with Shift, or without Alt or Ctrl, it is none', () => {
    expect([
      press({ shiftKey: true }),
      press({ altKey: false }),
      press({ ctrlKey: false }),
    ]).toEqual([null, null, null]);
  });
});

describe('attributes', () => {
  test.each<[Attribute, unknown, unknown]>([
    [headingLevel, 2, 4],
    [headingLevel, 3, '2'],
    [listStart, 1, 0],
    [listStart, 9_999, 1.5],
    [yesOrNo('Wide'), true, 'true'],
    [pictureId, '0193b3a0-0000-7000-8000-000000000001', '../etc/passwd'],
    [linkAddress, 'mailto:a@example.org', 'javascript:x'],
    [written(3, 'Credit'), 'abc', 'abcd'],
    [written(3, 'Credit'), '', null],
  ])('%o takes %j and refuses %j with a sentence', (attribute, good, bad) => {
    const validate = validation(attribute);
    expect(() => validate(good)).not.toThrow();
    expect(() => validate(bad)).toThrow(RefusedAttribute);
    expect(() => validate(bad)).toThrow(/\.$/);
  });
});

describe('boxes', () => {
  const wrapped = (block: Block) => bodySchema.nodeFromJSON(bodyOf(block));

  test.each<Block>([
    { type: 'factBox', content: [paragraphOf('in it')] },
    { type: 'deskNote', content: [paragraphOf('in it')] },
    { type: 'quote', attrs: { attribution: '' }, content: [paragraphOf('in it')] },
  ])('what is in $type can be taken out again', (block) => {
    const range = wrapped(block).resolve(3).blockRange();
    expect(range && liftTarget(range)).toBe(0);
  });

  test('a box in a box cannot be', () => {
    const box = { type: 'factBox', content: [{ type: 'factBox', content: [paragraphOf('x')] }] };
    expect(() => bodySchema.nodeFromJSON({ type: 'doc', content: [box] }).check()).toThrow(
      'Invalid content',
    );
  });
});

describe('a line', () => {
  const slice = (...texts: string[]) =>
    new Slice(
      Fragment.from(
        texts.map((text) =>
          bodySchema.node('paragraph', null, text ? [bodySchema.text(text)] : []),
        ),
      ),
      1,
      1,
    );

  test.each([
    [['one', 'two'], 'one two'],
    [[' one\n', '', 'two'], ' one two'],
    [[''], ''],
  ])('takes %j as %j', (texts, line) => {
    const { content } = onOneLine(slice(...texts), lineSchema);
    expect(content.textBetween(0, content.size)).toBe(line);
  });
});
