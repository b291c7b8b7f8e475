/**
 * Marks a field that stands on the screen and cannot take words yet: its page has no script or no
 * document so far.
 */
export const OPENING = 'data-opening';

/**
 * What was typed for fields that were still opening, by their ids, and where each was clicked last.
 */
export interface Held {
  words: Record<string, string>;
  clicked: Record<string, { left: number; top: number }>;
}

declare global {
  var galleyHeld: Held | undefined;
}

/**
 * Keeps what is typed or pasted for a field that is still opening, shows it there, and lets no
 * letter be a command meanwhile. It runs from the first paint on, as a script in the page, so it
 * uses nothing but itself; once a window is enough.
 */
export function holdKeys(): void {
  if (globalThis.galleyHeld) return;
  const held: Held = { words: {}, clicked: {} };
  globalThis.galleyHeld = held;
  const { words, clicked } = held;
  const opening = () => document.activeElement?.closest<HTMLElement>('[data-opening]') ?? null;
  const take = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const hold = (field: HTMLElement, change: (before: string) => string) => {
    words[field.id] = change(words[field.id] ?? '');
    field.dataset['held'] = words[field.id];
  };
  const next = (field: HTMLElement) => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('.galley [role="textbox"][data-opening]'),
    ];
    all[all.indexOf(field) + 1]?.focus();
  };
  const press = (field: HTMLElement, event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'Backspace') hold(field, (before) => Array.from(before).slice(0, -1).join(''));
    else if (key === 'Enter' && field.ariaMultiLine === 'true')
      hold(field, (before) => `${before}\n`);
    else if (key === 'Enter') next(field);
    else if (Array.from(key).length === 1) hold(field, (before) => before + key);
    else return;
    take(event);
  };
  addEventListener(
    'keydown',
    (event) => {
      const altGraph = event.getModifierState('AltGraph');
      if (
        event.isComposing ||
        event.keyCode === 229 ||
        (!altGraph && (event.ctrlKey || event.metaKey || event.altKey))
      )
        return;
      const field = opening();
      if (field) return press(field, event);
      const target = event.target instanceof Element ? event.target : null;
      const typing = target?.closest(
        'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]',
      );
      // Letters that were meant for a text are no commands of the page around it.
      if (
        !typing &&
        event.key.length === 1 &&
        event.key !== ' ' &&
        document.querySelector('[data-opening]')
      )
        event.stopImmediatePropagation();
    },
    true,
  );
  addEventListener(
    'paste',
    (event) => {
      const field = opening();
      const text = event.clipboardData?.getData('text/plain').replace(/\r\n?/g, '\n');
      if (!field || !text) return;
      take(event);
      hold(
        field,
        (before) => before + (field.ariaMultiLine === 'true' ? text : text.replaceAll('\n', ' ')),
      );
    },
    true,
  );
  addEventListener(
    'pointerdown',
    (event) => {
      const field = event.target instanceof Element ? event.target.closest('[data-opening]') : null;
      if (field) clicked[field.id] = { left: event.clientX, top: event.clientY };
    },
    true,
  );
}
