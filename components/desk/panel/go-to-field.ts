import { FIELD_KEYS, fieldOf, FIELDS } from '#lib/story/fields/fields.ts';

/** How fields are found on the screen where not by a label that is their name. */
const WAYS = new Map(
  FIELD_KEYS.map(fieldOf).map(({ name, element, label }) => [name, { element, label }]),
);
/** A control of the lead photo that has a name of its own. */
const PICTURE_FILE = 'Picture file';
const PHOTO = FIELDS.leadPhoto.element;
const BODY = FIELDS.body.name;

const elementOf = (name: string): HTMLElement | null => {
  const { element, label } = WAYS.get(name) ?? {};
  return (
    document.getElementById((name === PICTURE_FILE ? PHOTO : element) ?? '') ??
    labelled(label ?? name)
  );
};

function labelled(name: string): HTMLElement | null {
  const label = [...document.querySelectorAll('label')].find((found) => found.textContent === name);
  return label?.control ?? null;
}

/**
 * Goes to the field with that name on the screen, and to the first placeholder when it is the
 * body's.
 */
export function goToField(name: string): void {
  const mark = name === BODY ? document.querySelector('#body .tk') : null;
  const field = elementOf(name);
  field?.focus({ preventScroll: mark !== null });
  (mark ?? field)?.scrollIntoView({ block: 'center' });
  if (mark) window.getSelection()?.selectAllChildren(mark);
}

/**
 * The same once a dialog that is closing has gone and has given the focus back: it would take it
 * away again.
 */
export function goToFieldAfterDialog(name: string): void {
  const look = () => {
    if (document.querySelector('[role="dialog"]')) return void requestAnimationFrame(look);
    requestAnimationFrame(() => requestAnimationFrame(() => goToField(name)));
  };
  requestAnimationFrame(look);
}

/** The field that an address leads to: `#field=Section`. */
export const fieldInAddress = (hash: string): string | null =>
  new URLSearchParams(hash.slice(1)).get('field');
