import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import type * as Gate from './fresh-press.ts';

/**
 * The window, and everything that listens for keys after the gate: the shell, the desk, a dialog, a
 * native button.
 */
let page: EventTarget;
let heard: string[];
let gate: typeof Gate;

class Press extends Event {
  readonly key: string;
  readonly code: string;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey = false;
  readonly isComposing = false;
  constructor(type: 'keydown' | 'keyup', { key, ctrl = false }: Key, repeat = false) {
    super(type, { cancelable: true });
    [this.key, this.code, this.repeat, this.ctrlKey] = [key, key, repeat, ctrl];
  }
}

interface Key {
  key: string;
  ctrl?: boolean;
}

/** Whether the browser would go on to press a button for it. */
function strike(type: 'keydown' | 'keyup', key: Key, repeat = false): boolean {
  return page.dispatchEvent(new Press(type, key, repeat));
}

beforeEach(async () => {
  page = new EventTarget();
  heard = [];
  vi.resetModules();
  // Nothing here is an element: keys are pressed outside any text.
  vi.stubGlobal('Element', Map);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  gate = await import('./fresh-press.ts');
  gate.wantFreshPresses();
  for (const type of ['keydown', 'keyup'] as const)
    page.addEventListener(type, (event) => heard.push(`${type} ${(event as Press).key}`));
});
afterEach(() => vi.unstubAllGlobals());

/**
 * Every key that decides somewhere in the newsroom: on buttons and in dialogs, at the desk, in
 * review, in lists.
 */
const KEYS: [where: string, key: Key][] = [
  ['a button, and the last one of a dialog', { key: 'Enter' }],
  ['a button', { key: ' ' }],
  ['the desk’s next step, and a dialog’s action', { key: 'Enter', ctrl: true }],
  ['Approve in review', { key: 'a' }],
  ['Request changes in review', { key: 'r' }],
  ['Publish by its letter', { key: 'p' }],
  ['New story, New tag, New person', { key: 'c' }],
  ['Open at the desk', { key: 'e' }],
  ['the next story', { key: 'j' }],
  ['the one before', { key: 'k' }],
  ['the palette', { key: 'k', ctrl: true }],
  ['going to a room', { key: 'g' }],
  ['shortcuts', { key: '?' }],
  ['closing a dialog', { key: 'Escape' }],
];

describe.each(KEYS)('%s (%j)', (_where, key) => {
  it('hears a held key once, whoever is signed in', () => {
    expect(strike('keydown', key)).toBe(true);
    for (let n = 0; n < 20; n += 1) expect(strike('keydown', key, true)).toBe(false);
    strike('keyup', key);
    expect(heard).toEqual([`keydown ${key.key}`, `keyup ${key.key}`]);
  });

  it('hears it again once it was let go', () => {
    for (let n = 0; n < 2; n += 1) {
      strike('keydown', key);
      strike('keyup', key);
    }
    expect(heard.filter((one) => one.startsWith('keydown'))).toHaveLength(2);
  });
});

test('a space bar that went down on another screen does not press the button that stands there now', () => {
  strike('keydown', { key: ' ' });
  gate.screenChanged();
  expect(strike('keyup', { key: ' ' })).toBe(false);
  expect(heard).toEqual(['keydown  ']);
  strike('keydown', { key: ' ' });
  expect(strike('keyup', { key: ' ' })).toBe(true);
});

test('moving goes on while a key is held', () => {
  for (const key of ['ArrowDown', 'PageDown', 'Tab']) {
    strike('keydown', { key });
    expect(strike('keydown', { key }, true)).toBe(true);
  }
});

test('is set up once, however many screens want it', () => {
  gate.wantFreshPresses();
  strike('keydown', { key: 'a' });
  expect(heard).toEqual(['keydown a']);
});
