/** Where the caret goes for each field that a check or a refusal names. */
const ELEMENTS: Record<string, string> = {
  Kicker: 'kicker', Headline: 'headline', Standfirst: 'standfirst', Dateline: 'dateline', Body: 'body', 'Picture file': 'picture-file',
};

function labelled(name: string): HTMLElement | null {
  const label = [...document.querySelectorAll('label')].find((found) => found.textContent === name);
  return label?.control ?? null;
}

/** Goes to the field with that name on the screen, and to the first placeholder when it is the body's. */
export function goToField(name: string): void {
  const mark = name === 'Body' ? document.querySelector('#body .tk') : null;
  const field = document.getElementById(ELEMENTS[name] ?? '') ?? labelled(name);
  field?.focus({ preventScroll: mark !== null });
  (mark ?? field)?.scrollIntoView({ block: 'center' });
  if (mark) window.getSelection()?.selectAllChildren(mark);
}

/** The same once a dialog that is closing has gone and has given the focus back: it would take it away again. */
export function goToFieldAfterDialog(name: string): void {
  const look = () => {
    if (document.querySelector('[role="dialog"]')) return void requestAnimationFrame(look);
    requestAnimationFrame(() => requestAnimationFrame(() => goToField(name)));
  };
  requestAnimationFrame(look);
}

/** The field that an address leads to: `#field=Section`. */
export const fieldInAddress = (hash: string): string | null => new URLSearchParams(hash.slice(1)).get('field');
