import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { guardFiles } from './use-file-guard.ts';

const { document, HTMLInputElement } = parseHTML(
  '<p>text</p><input type="file"><input type="text">',
);

beforeAll(() => {
  vi.stubGlobal('HTMLInputElement', HTMLInputElement);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

interface Drag {
  name?: 'dragover' | 'drop';
  types?: string[];
  on?: string;
  taken?: boolean;
}

/**
 * A drag over a part of the page, with the guard standing there; tells whether the browser is kept
 * from opening the file.
 */
function dragged(
  { name = 'drop', types = ['Files'], on = 'p', taken = false }: Drag,
  page = new EventTarget(),
): { kept: boolean; effect: string } {
  const event = new Event(name, { cancelable: true }) as Event & {
    dataTransfer: { types: string[]; dropEffect: string };
  };
  Object.defineProperty(event, 'target', { value: document.querySelector(on) });
  event.dataTransfer = { types, dropEffect: 'copy' };
  if (taken) event.preventDefault();
  page.dispatchEvent(event);
  return { kept: event.defaultPrevented, effect: event.dataTransfer.dropEffect };
}

function guarded(drag: Drag) {
  const page = new EventTarget();
  const stop = guardFiles(page);
  const found = dragged(drag, page);
  stop();
  return found;
}

test.each(['dragover', 'drop'] as const)(
  'a file that misses its place is refused at %s',
  (name) => {
    expect(guarded({ name })).toEqual({ kept: true, effect: 'none' });
  },
);

test('words that are dragged are none of its business', () =>
  expect(guarded({ types: ['text/plain'] })).toEqual({ kept: false, effect: 'copy' }));

test('what a part of the desk has taken stays taken', () =>
  expect(guarded({ taken: true })).toEqual({ kept: true, effect: 'copy' }));

test('a file chooser takes files by itself, a field of words does not', () => {
  expect(guarded({ on: 'input[type="file"]' }).kept).toBe(false);
  expect(guarded({ on: 'input[type="text"]' }).kept).toBe(true);
});

test('stops with the desk', () => {
  const page = new EventTarget();
  guardFiles(page)();
  expect(dragged({}, page).kept).toBe(false);
});
