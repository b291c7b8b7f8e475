/**
 * What a key press means to the shell, apart from what it does. Letters count only outside fields
 * and without modifiers.
 */
export type Press =
  | { means: 'palette' }
  | { means: 'shortcuts' }
  | { means: 'go'; key: string }
  | { means: 'begin-go' }
  | { means: 'letter'; key: string }
  | null;

export interface Pressed {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
  /** The target is a field, a text box or anything else that takes letters. */
  typing: boolean;
  letters: boolean;
  afterG: boolean;
}

/**
 * Ctrl K is the palette; the editor that takes it for a link of chosen words prevents the event
 * before it gets here.
 */
export function readPress({ key, ctrl, shift, alt, typing, letters, afterG }: Pressed): Press {
  if (ctrl && !alt && !shift && key.toLowerCase() === 'k') return { means: 'palette' };
  if (ctrl || alt || typing || !letters) return null;
  if (key === '?') return { means: 'shortcuts' };
  if (afterG) return { means: 'go', key: key.toLowerCase() };
  if (key === 'g') return { means: 'begin-go' };
  return key.length === 1 && key !== ' '
    ? { means: 'letter', key: shift ? `Shift+${key.toUpperCase()}` : key.toUpperCase() }
    : null;
}

/** Whether letters typed here belong to a text or choose from a list. */
export function takesLetters(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, ' +
        '[contenteditable="true"], [role="textbox"], [role="menu"], [role="listbox"], [role="combobox"]',
    ) !== null
  );
}
