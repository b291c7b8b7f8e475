'use client';

/** In milliseconds. An error that is not drawn by then is about no field of the form. */
const DRAWN_WITHIN = 1_000;

/**
 * The control that an error of a form is about; a group is begun at its first one. Null while none
 * is drawn that takes the focus.
 */
function mistaken(form: HTMLFormElement): HTMLElement | null {
  const field = form.querySelector<HTMLElement>('[aria-invalid="true"], [data-mistake]');
  const control = field?.matches('fieldset, [role="group"]')
    ? field.querySelector<HTMLElement>('input, button')
    : field;
  return control && !control.matches(':disabled') ? control : null;
}

/**
 * Moves the focus into the first field of a form that an error is about, as soon as the error is
 * drawn.
 */
export function focusMistake(form: HTMLFormElement | null): void {
  const until = performance.now() + DRAWN_WITHIN;
  const look = () => {
    const control = form && mistaken(form);
    if (control) control.focus();
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
