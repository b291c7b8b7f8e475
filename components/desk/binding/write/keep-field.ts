/** By which a field inside the text is found again when its block is drawn anew. */
export const FIELD_NAME = 'data-shared-field';

type Field = HTMLInputElement | HTMLTextAreaElement;
const isField = (element: Element | null): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

function sameField(dom: HTMLElement, field: Field): Field | null {
  if (field.isConnected) return field;
  const name = field.getAttribute(FIELD_NAME);
  const found = name === null ? null : dom.querySelector(`[${FIELD_NAME}="${CSS.escape(name)}"]`);
  return isField(found) ? found : null;
}

/**
 * Draws a change of others. A block that they moved is taken out of the page and put in again, and
 * with it a field in which somebody writes: the browser would let go of it, and the next keys would
 * be nobody's.
 */
export function keepField(dom: HTMLElement, draw: () => void): void {
  const { ownerDocument } = dom;
  const field = ownerDocument.activeElement;
  if (!isField(field) || !dom.contains(field)) return draw();
  const { selectionStart, selectionEnd, selectionDirection } = field;
  draw();
  const now = sameField(dom, field);
  if (!now || ownerDocument.activeElement === now) return;
  now.focus({ preventScroll: true });
  now.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
}
